package org.onehall.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

@RealParts
@SpringBootTest(properties = "spring.application.name=ledger-service")
class CopiesIntegrationTests {
    @Document("accountCopies")
    record AccountCopy(
            @Id String id,
            String name,
            @Nullable String note,
            @Indexed(unique = true, sparse = true) @Nullable String code) {}

    @Autowired
    private Copies copies;

    private final String id = UUID.randomUUID().toString();

    private AccountCopy copy(String name) {
        return new AccountCopy(id, name, null, null);
    }

    @Test
    void keepsTheNewestWhateverArrivesLateOrTwice() {
        assertThat(copies.put(AccountCopy.class, id, 2, new AccountCopy(id, "second", "note", null)))
                .isTrue();
        assertThat(copies.put(AccountCopy.class, id, 2, copy("second again"))).isFalse();
        assertThat(copies.put(AccountCopy.class, id, 1, copy("first, late"))).isFalse();
        assertThat(copies.find(AccountCopy.class, id)).contains(new AccountCopy(id, "second", "note", null));

        assertThat(copies.put(AccountCopy.class, id, 3, copy("third"))).isTrue();
        assertThat(copies.find(AccountCopy.class, id)).contains(copy("third"));
    }

    @Test
    void changesManyAtOnceByTheSameRule() {
        String other = id + "other";
        copies.put(AccountCopy.class, other, 5, new AccountCopy(other, "fifth", null, null));

        List<Copies.Change<AccountCopy>> changes = List.of(
                new Copies.Change<>(id, 2, copy("second")),
                new Copies.Change<>(id, 1, copy("first, late")),
                new Copies.Change<>(other, 4, new AccountCopy(other, "fourth, late", null, null)),
                new Copies.Change<>(id + "gone", 3, null));
        copies.changeAll(AccountCopy.class, changes);
        copies.changeAll(AccountCopy.class, changes);

        assertThat(copies.find(AccountCopy.class, id)).contains(copy("second"));
        assertThat(copies.find(AccountCopy.class, other)).contains(new AccountCopy(other, "fifth", null, null));
        assertThat(copies.findAll(AccountCopy.class, List.of(id, other, id + "gone", id + "never")))
                .containsExactlyInAnyOrder(copy("second"), new AccountCopy(other, "fifth", null, null));
        assertThat(copies.put(AccountCopy.class, id + "gone", 2, new AccountCopy(id + "gone", "late", null, null)))
                .isFalse();
        copies.changeAll(AccountCopy.class, List.of(new Copies.Change<>(id, 3, null)));
        assertThat(copies.find(AccountCopy.class, id)).isEmpty();
    }

    @Test
    void doesNotBringBackWhatWasRemoved() {
        copies.put(AccountCopy.class, id, 1, copy("first"));
        assertThat(copies.remove(AccountCopy.class, id, 3)).isTrue();
        assertThat(copies.remove(AccountCopy.class, id, 3)).isFalse();
        assertThat(copies.put(AccountCopy.class, id, 2, copy("second, late"))).isFalse();
        assertThat(copies.find(AccountCopy.class, id)).isEmpty();

        assertThat(copies.put(AccountCopy.class, id, 4, copy("fourth"))).isTrue();
        assertThat(copies.find(AccountCopy.class, id)).contains(copy("fourth"));
    }

    @Test
    void remembersARemovalThatCameFirst() {
        assertThat(copies.remove(AccountCopy.class, id, 2)).isTrue();
        assertThat(copies.put(AccountCopy.class, id, 1, copy("first, late"))).isFalse();
        assertThat(copies.find(AccountCopy.class, id)).isEmpty();
    }

    @Test
    void findsByAnIndexedPropertyWhatIsNotRemoved() {
        String code = "code " + id;
        AccountCopy held = new AccountCopy(id, "held", null, code);
        copies.put(AccountCopy.class, id, 1, held);
        assertThat(copies.listBy(AccountCopy.class, "code", code)).containsExactly(held);
        copies.remove(AccountCopy.class, id, 2);
        assertThat(copies.listBy(AccountCopy.class, "code", code)).isEmpty();
    }

    @Test
    void endsWithTheNewestWhenManyArriveAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            String one = UUID.randomUUID().toString();
            List<Long> sequences =
                    new ArrayList<>(LongStream.rangeClosed(1, 10).boxed().toList());
            Collections.shuffle(sequences, new Random(round));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Boolean>> puts = sequences.stream()
                        .map(sequence -> threads.submit(() -> copies.put(
                                AccountCopy.class, one, sequence, new AccountCopy(one, "at " + sequence, null, null))))
                        .toList();
                for (Future<Boolean> put : puts) {
                    put.get();
                }
            }
            assertThat(copies.find(AccountCopy.class, one))
                    .get()
                    .extracting(AccountCopy::name)
                    .isEqualTo("at 10");
        }
    }

    @Test
    void tellsWhenAnotherCopyHoldsTheSameUniqueField() {
        copies.put(AccountCopy.class, id, 1, new AccountCopy(id, "one", null, "code " + id));
        assertThatThrownBy(() -> copies.put(
                        AccountCopy.class, id + "x", 1, new AccountCopy(id + "x", "other", null, "code " + id)))
                .isInstanceOf(DuplicateException.class);
    }
}
