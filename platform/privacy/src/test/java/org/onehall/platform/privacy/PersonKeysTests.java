package org.onehall.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonKeysTests {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");

    private final Store store = new Store();
    private final Path file = Store.freshKeys();
    private KeysFile keysFile = KeysFile.at(file);
    private final PersonKeys keys = keysAt(NOW, "A256GCM");

    @AfterEach
    void close() {
        store.close();
    }

    private PersonKeys keysAt(Instant now, String algorithm) {
        return new PersonKeys(
                store.mongo,
                keysFile,
                new SealAlgorithms(List.of(new PluggedIn()), algorithm),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void opensWhatItSealed() {
        Sealed sealed = keys.seal("p1", "13800002345");

        assertThat(keys.open("p1", sealed)).isEqualTo("13800002345");
        assertThat(keysAt(NOW, "A256GCM").open("p1", sealed)).isEqualTo("13800002345");
        assertThat(sealed.value()).startsWith("A256GCM.").doesNotContain("13800002345");
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        Sealed sealed = keys.seal("p1", "13800002345");
        Sealed again = keys.seal("p1", "13800002345");

        assertThat(again).isNotEqualTo(sealed);
        assertThat(again.mark()).isNotEqualTo(sealed.mark());
        assertThat(new Sealed(sealed.value()).mark()).isEqualTo(sealed.mark());
    }

    @Test
    void opensNothingOfAnotherPerson() {
        Sealed sealed = keys.seal("p1", "13800002345");
        keys.ensure(List.of("p2"));

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> keys.open("p2", sealed));
    }

    @Test
    void opensNothingThatWasChanged() {
        String value = keys.seal("p1", "13800002345").value();
        char last = value.charAt(10);
        Sealed changed = new Sealed(value.substring(0, 10) + (last == 'A' ? 'B' : 'A') + value.substring(11));

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> keys.open("p1", changed));
    }

    @Test
    void makesTheKeysOfNewPeopleAndKeepsThoseThatThereAre() {
        Sealed sealed = keys.seal("p1", "13800002345");
        keys.erase("p2");
        PersonKeys elsewhere = keysAt(NOW, "A256GCM");

        elsewhere.ensureNew(List.of("p1", "p2", "p3"));
        elsewhere.ensureNew(List.of("p1", "p3"));

        assertThat(elsewhere.open("p1", sealed)).isEqualTo("13800002345");
        assertThat(keys.open("p3", elsewhere.seal("p3", "x"))).isEqualTo("x");
        assertThatExceptionOfType(ErasedException.class).isThrownBy(() -> elsewhere.seal("p2", "again"));
    }

    @Test
    void erasesForGood() {
        Sealed sealed = keys.seal("p1", "13800002345");

        keys.erase("p1");
        keys.erase("p1");
        keys.ensure(List.of("p1"));

        assertThatExceptionOfType(ErasedException.class).isThrownBy(() -> keys.open("p1", sealed));
        assertThatExceptionOfType(ErasedException.class).isThrownBy(() -> keys.seal("p1", "again"));
        assertThat(store.mongo.getCollection("personKeys").find().first()).doesNotContainKey("key");
    }

    @Test
    void erasesSomeoneWhoNeverHadAKey() {
        keys.erase("p9");

        assertThatExceptionOfType(ErasedException.class).isThrownBy(() -> keys.seal("p9", "x"));
    }

    @Test
    void noticesAnErasureOnAnotherInstanceWithinAMinute() {
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        PersonKeys here = new PersonKeys(
                store.mongo,
                keysFile,
                new SealAlgorithms(List.of(), "A256GCM"),
                ((InstantSource) now::get).withZone(ZoneOffset.UTC));
        Sealed sealed = here.seal("p1", "13800002345");
        keys.erase("p1");
        now.set(NOW.plusSeconds(61));

        assertThatExceptionOfType(ErasedException.class).isThrownBy(() -> here.open("p1", sealed));
    }

    @Test
    void makesOneKeyWhenManySealAtOnce() throws Exception {
        Set<Sealed> sealed = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(
                            () -> sealed.add(keysAt(NOW, "A256GCM").seal("p1", "v"))))
                    .toList()
                    .forEach(done -> assertThat(done).succeedsWithin(Duration.ofSeconds(10)));
        }
        PersonKeys fresh = keysAt(NOW, "A256GCM");
        assertThat(sealed)
                .hasSize(20)
                .allSatisfy(s -> assertThat(fresh.open("p1", s)).isEqualTo("v"));
    }

    @Test
    void ensuresManyKeysAtOnceAndKeepsThoseThereAre() {
        Sealed before = keys.seal("p7", "v");

        keys.ensure(IntStream.range(0, 1_000).mapToObj(i -> "p" + i).toList());

        assertThat(store.mongo.getCollection("personKeys").countDocuments()).isEqualTo(1_000);
        assertThat(keysAt(NOW, "A256GCM").open("p7", before)).isEqualTo("v");
    }

    @Test
    void wrapsKeysAnewByANewerMasterAndLeavesTheErasedErased() throws Exception {
        Sealed sealed = keys.seal("p1", "13800002345");
        keys.ensure(IntStream.range(10, 20).mapToObj(i -> "p" + i).toList());
        keys.erase("p15");
        addMaster(2);
        PersonKeys newer = keysAt(NOW, "A256GCM");
        assertThat(newer.countBehind()).isEqualTo(10);

        String last = newer.rewrap(null, 4);
        while (last != null) {
            last = newer.rewrap(last, 4);
        }

        assertThat(newer.countBehind()).isZero();
        takeOutMaster(1);
        PersonKeys without = keysAt(NOW, "A256GCM");
        assertThat(without.open("p1", sealed)).isEqualTo("13800002345");
        assertThatExceptionOfType(ErasedException.class).isThrownBy(() -> without.seal("p15", "again"));
    }

    @Test
    void readsWhatAnInstanceThatKnowsANewerMasterHasWritten() throws Exception {
        keys.seal("p1", "v");
        KeysFile known = keysFile;
        addMaster(2);
        Sealed sealed = keysAt(NOW, "A256GCM").seal("p2", "13800002345");

        PersonKeys older =
                new PersonKeys(store.mongo, known, new SealAlgorithms(List.of(), "A256GCM"), Clock.systemUTC());
        assertThat(older.open("p2", sealed)).isEqualTo("13800002345");
    }

    private void addMaster(int number) throws IOException {
        Files.writeString(
                file,
                "master." + number + "=" + Base64.getEncoder().encodeToString(new byte[32]) + "\n",
                StandardOpenOption.APPEND);
        keysFile = KeysFile.at(file);
    }

    private void takeOutMaster(int number) throws IOException {
        List<String> kept = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("master." + number + "="))
                .toList();
        Files.write(file, kept);
        keysFile = KeysFile.at(file);
    }

    @Test
    void readsOldValuesAfterTheAlgorithmChanged() {
        Sealed old = keys.seal("p1", "old");
        PersonKeys changed = keysAt(NOW, "PLUG");
        Sealed fresh = changed.seal("p2", "new");

        assertThat(fresh.value()).startsWith("PLUG.");
        assertThat(changed.open("p2", fresh)).isEqualTo("new");
        assertThat(changed.open("p1", old)).isEqualTo("old");
    }

    @Test
    void refusesAnAlgorithmNobodyPluggedIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealAlgorithms(List.of(), "SM4GCM"))
                .withMessageContaining("SM4GCM");
    }

    /** Stands for an algorithm of another shape: other key length, other tag. */
    private static final class PluggedIn implements SealAlgorithm {

        @Override
        public String tag() {
            return "PLUG";
        }

        @Override
        public int keyBytes() {
            return 16;
        }

        @Override
        public Aead cipher(byte[] key) throws GeneralSecurityException {
            byte[] stretched = new byte[32];
            System.arraycopy(key, 0, stretched, 0, 16);
            return new AesGcm().cipher(stretched);
        }
    }
}
