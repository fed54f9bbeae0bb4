package org.onehall.smscentre.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.smscentre.message.Message.Direction;
import org.onehall.smscentre.message.Message.State;

class MessageStoreTests {

    private static final Instant NOW = Instant.parse("2026-03-12T01:30:00Z");
    private static final String PHONE = "13857100001";

    @TempDir
    Path folder;

    private MessageStore open(int keep) {
        return MessageStore.open(folder.resolve("messages.journal"), keep);
    }

    private static Message aMessage(long id, String text) {
        return new Message(id, PHONE, "10680000", Direction.RECEIVED, State.DELIVERED, text, NOW, 1);
    }

    private static Due aDebt(long id) {
        return new Due(id, Due.Kind.DELIVERED, PHONE, "10680000", "招焊工", NOW);
    }

    private static long write(MessageStore store, String text) {
        long id = store.nextId();
        return store.write(() -> {
            store.add(aMessage(id, text));
            store.add(aDebt(id));
            return id;
        });
    }

    /** What a killed process leaves: whatever {@code write} has answered, and nothing closed. */
    private MessageStore afterKill(int keep) throws IOException {
        Path left = folder.resolve("messages.journal");
        Path found = Files.createDirectories(folder.resolve("again")).resolve("messages.journal");
        Files.copy(left, found, StandardCopyOption.REPLACE_EXISTING);
        return MessageStore.open(found, keep);
    }

    @Test
    void knowsAfterAKillWhatItHasAnswered() throws IOException {
        try (MessageStore store = open(10)) {
            long first = write(store, "招焊工 😀");
            long second = write(store, "x".repeat(70_000));
            store.paid(aDebt(first));
            write(store, "third");
            try (MessageStore again = afterKill(10)) {
                assertThat(again.of(PHONE)).isEqualTo(store.of(PHONE)).hasSize(3);
                assertThat(again.owed(first)).isEmpty();
                assertThat(again.owed(second)).isEqualTo(Optional.of(aDebt(second)));
                assertThat(again.nextId()).isGreaterThan(second);
            }
        }
    }

    @Test
    void cutsOffWhatWasHalfWrittenAndGoesOn() throws IOException {
        Path file = folder.resolve("messages.journal");
        long sizeOfTwo;
        try (MessageStore store = open(10)) {
            write(store, "first");
            write(store, "second");
            sizeOfTwo = Files.size(file);
            write(store, "torn");
        }
        byte[] whole = Files.readAllBytes(file);
        for (long torn = sizeOfTwo; torn < whole.length; torn += 7) {
            Files.write(file, Arrays.copyOf(whole, (int) torn), StandardOpenOption.TRUNCATE_EXISTING);
            try (MessageStore store = open(10)) {
                assertThat(store.of(PHONE)).extracting(Message::text).containsExactly("first", "second");
                write(store, "next");
            }
            try (MessageStore store = open(10)) {
                assertThat(store.of(PHONE)).extracting(Message::text).containsExactly("first", "second", "next");
            }
        }
    }

    @Test
    void joinsPartsThatCameBeforeAndAfterARestart() {
        try (MessageStore store = open(10)) {
            assertThat(store.write(() -> store.add(new Part("set", 2, 2, "工")))).isEmpty();
        }
        try (MessageStore store = open(10)) {
            assertThat(store.write(() -> store.add(new Part("set", 2, 1, "招")))).contains("招工");
        }
        try (MessageStore store = open(10)) {
            assertThat(store.write(() -> store.add(new Part("set", 2, 1, "招")))).isEmpty();
        }
    }

    @Test
    void keepsTheNewestAndNeitherTheFileNorTheRestGrows() throws IOException {
        String text = "长".repeat(20_000);
        try (MessageStore store = open(5)) {
            for (int i = 0; i < 400; i++) {
                write(store, i + text);
                store.tidy();
            }
            assertThat(store.size()).isEqualTo(5);
            assertThat(Files.size(folder.resolve("messages.journal"))).isLessThan(20 * 1024 * 1024);
            try (MessageStore again = afterKill(5)) {
                assertThat(again.of(PHONE)).isEqualTo(store.of(PHONE)).hasSize(5);
                assertThat(again.owed()).hasSize(400);
            }
            write(store, "after");
        }
        try (MessageStore store = open(5)) {
            assertThat(store.of(PHONE)).last().extracting(Message::text).isEqualTo("after");
        }
    }

    @Test
    void losesNothingOfManyAtOnce() throws Exception {
        try (MessageStore store = open(10_000);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : writers.invokeAll(Collections.nCopies(2_000, () -> write(store, "x")))) {
                done.get();
            }
            try (MessageStore again = afterKill(10_000)) {
                assertThat(again.size()).isEqualTo(2_000);
                assertThat(again.owed()).hasSize(2_000);
            }
        }
    }

    @Test
    void isHeldByOneAtATime() {
        try (MessageStore store = open(10)) {
            write(store, "x");
            assertThatThrownBy(() -> open(10)).isInstanceOf(RuntimeException.class);
        }
    }
}
