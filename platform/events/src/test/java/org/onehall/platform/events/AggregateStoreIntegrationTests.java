package org.onehall.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.ProbedEvent;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@RealParts
@SpringBootTest(properties = "spring.application.name=ledger-service")
class AggregateStoreIntegrationTests {
    @Autowired
    private AggregateStore store;

    @Autowired
    private EventProbe probe;

    @Autowired
    private MongoTemplate mongo;

    private final String key = UUID.randomUUID().toString();

    @Test
    void storesAndLoadsWithoutRecordingAgain() {
        store.insert(Ledger.open(key, null));

        Ledger found = store.find(Ledger.class, key).orElseThrow();
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.recorded()).isEmpty();
        assertThat(found.since()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(found.fee()).isEqualTo(new BigDecimal("4500.00"));
        assertThat(store.find(Ledger.class, "nobody")).isEmpty();
    }

    @Test
    void publishesWhatItStores() {
        store.insert(Ledger.open(key, null));
        store.change(Ledger.class, key, ledger -> ledger.enterTwice("hello"));

        ProbedEvent opened = probe.await("test.ledger-opened.v1", key);
        assertThat(opened.json().path("source").asString()).isEqualTo("/ledger-service");
        assertThat(opened.json().path("data").toString())
                .isEqualTo("{\"ledgerId\":\"" + key + "\",\"fee\":\"4500.00\",\"since\":\"2026-02-28\"}");
        probe.await("test.ledger-entered.v1", event -> event.subject().equals(key) && event.sequence() == 3);
        assertThat(probe.about(key)).extracting(ProbedEvent::sequence).containsExactly(1L, 2L, 3L);
        awaitEmptyOutbox(key);
    }

    @Test
    void keepsTheOrderOfKeysAndLeavesOutUnknownOnes() {
        List<String> keys = List.of(key + "c", key + "a", key + "b");
        keys.forEach(one -> store.insert(Ledger.open(one, null)));

        List<String> asked = List.of(key + "b", "nobody", key + "c", key + "a");
        assertThat(store.findAll(Ledger.class, asked))
                .extracting(Aggregate::key)
                .containsExactly(key + "b", key + "c", key + "a");
    }

    @Test
    void tellsVersionsOfThoseThatAreStored() {
        store.insert(Ledger.open(key, null));
        long changed = store.change(Ledger.class, key, ledger -> ledger.enterTwice("hello"))
                .version();

        assertThat(store.versions(Ledger.class, List.of(key, "nobody"))).containsExactly(Map.entry(key, changed));
    }

    @Test
    void removesFieldsThatAreNoMore() {
        store.insert(Ledger.open(key, null));
        store.change(Ledger.class, key, Ledger::clearNote);

        assertThat(stored(key)).doesNotContainKey("note");
        assertThat(store.find(Ledger.class, key).orElseThrow().note()).isNull();
    }

    @Test
    void writesNothingWhenNothingHasChanged() {
        store.insert(Ledger.open(key, null));
        store.change(Ledger.class, key, ledger -> {});

        assertThat(stored(key).getLong("version")).isEqualTo(1);
    }

    @Test
    void findsByAnIndexedField() {
        store.insert(Ledger.open(key, "owner of " + key));

        assertThat(store.findBy(Ledger.class, "owner", "owner of " + key))
                .hasValueSatisfying(found -> assertThat(found.key()).isEqualTo(key));
        assertThat(store.listBy(Ledger.class, "owner", "nobody")).isEmpty();
    }

    @Test
    void refusesAnOtherWithTheSameKeyOrTheSameUniqueField() {
        store.insert(Ledger.open(key, "owner of " + key));

        assertThatThrownBy(() -> store.insert(Ledger.open(key, null)))
                .isInstanceOfSatisfying(
                        DuplicateException.class, e -> assertThat(e.field()).isEqualTo("_id"));
        assertThatThrownBy(() -> store.insert(Ledger.open(key + "x", "owner of " + key)))
                .isInstanceOfSatisfying(DuplicateException.class, e -> {
                    assertThat(e.field()).isEqualTo("owner");
                    assertThat(e).hasMessageNotContaining("owner of");
                });
    }

    @Test
    void insertsManyAndTellsWhichWereRefused() {
        store.insert(Ledger.open(key, "owner of " + key));

        List<InsertOutcome<Ledger>> outcomes = store.insertAll(List.of(
                Ledger.open(key + "a", null), Ledger.open(key + "b", "owner of " + key), Ledger.open(key + "c", null)));

        assertThat(outcomes.get(0)).isInstanceOf(InsertOutcome.Inserted.class);
        assertThat(outcomes.get(1))
                .isEqualTo(new InsertOutcome.Duplicate<>(outcomes.get(1).aggregate(), "owner"));
        assertThat(outcomes.get(2)).isInstanceOf(InsertOutcome.Inserted.class);
        probe.await("test.ledger-opened.v1", key + "a");
        probe.await("test.ledger-opened.v1", key + "c");
        assertThat(probe.about(key + "b")).isEmpty();
    }

    @Test
    void storesManyThatHaveNothingToTell() {
        store.insertAll(List.of(Ledger.open(key + "a", null), Ledger.open(key + "b", null)));
        List<Ledger> found = store.findAll(Ledger.class, List.of(key + "a", key + "b"));
        found.forEach(Ledger::clearNote);

        assertThat(store.updateAll(found)).isTrue();
        assertThat(store.updateAll(found)).isTrue();
        assertThat(found).extracting(Aggregate::version).containsExactly(2L, 2L);
        assertThat(stored(key + "b").getLong("version")).isEqualTo(2);
        assertThat(stored(key + "b")).doesNotContainKey("note");
        assertThat(store.updateAll(List.<Ledger>of())).isTrue();
    }

    @Test
    void storesManyAndTellsWhatEachRecordedInOrder() {
        store.insertAll(List.of(Ledger.open(key + "a", null), Ledger.open(key + "b", null)));
        List<Ledger> found = store.findAll(Ledger.class, List.of(key + "a", key + "b"));
        found.forEach(ledger -> ledger.enter("first"));
        found.getFirst().enter("second");

        assertThat(store.updateAll(found)).isTrue();
        found.getFirst().enter("third");
        store.update(found.getFirst());

        assertThat(found).extracting(Aggregate::version).containsExactly(4L, 2L);
        probe.await("test.ledger-entered.v1", event -> event.subject().equals(key + "a") && event.sequence() == 4);
        probe.await("test.ledger-entered.v1", event -> event.subject().equals(key + "b") && event.sequence() == 2);
        awaitEmptyOutbox(key + "a");
        awaitEmptyOutbox(key + "b");
        assertThat(probe.about(key + "a")).extracting(ProbedEvent::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(probe.about(key + "b")).extracting(ProbedEvent::sequence).containsExactly(1L, 2L);
    }

    @Test
    void tellsWhenAnIndexHasSomethingAgainstOneOfMany() {
        store.insert(Ledger.open(key, "owner of " + key));
        store.insertAll(List.of(Ledger.open(key + "a", null), Ledger.open(key + "b", null)));
        List<Ledger> found = store.findAll(Ledger.class, List.of(key + "a", key + "b"));
        found.getFirst().handTo("owner of " + key);
        found.getLast().enter("told all the same");

        assertThat(store.updateAll(found)).isFalse();
        assertThat(stored(key + "a")).doesNotContainKey("owner");
        probe.await("test.ledger-entered.v1", key + "b");
    }

    @Test
    void tellsWhenOneOfManyWasChangedMeanwhileAndUndoesNothing() {
        store.insertAll(List.of(Ledger.open(key + "a", null), Ledger.open(key + "b", null)));
        List<Ledger> found = store.findAll(Ledger.class, List.of(key + "a", key + "b"));
        store.change(Ledger.class, key + "a", ledger -> ledger.enter("meanwhile"));
        found.forEach(Ledger::clearNote);

        assertThat(store.updateAll(found)).isFalse();
        assertThat(stored(key + "a").getString("note")).isEqualTo("meanwhile");
        assertThat(stored(key + "b")).doesNotContainKey("note");
    }

    @Test
    void changesManyThatAreThereAlsoWhereOneIsChangedMeanwhile() {
        store.insertAll(List.of(Ledger.open(key + "a", null), Ledger.open(key + "b", null)));
        AtomicBoolean raced = new AtomicBoolean();

        List<Ledger> changed = store.changeAll(Ledger.class, List.of(key + "a", key + "none", key + "b"), ledger -> {
            if (!raced.getAndSet(true)) {
                store.change(Ledger.class, key + "a", other -> other.enter("meanwhile"));
            }
            if (!"now".equals(ledger.note())) {
                ledger.enter("now");
            }
        });

        assertThat(changed).extracting(Aggregate::key).containsExactly(key + "a", key + "b");
        assertThat(store.findAll(Ledger.class, List.of(key + "a", key + "b")))
                .extracting(Ledger::note, Ledger::entries)
                .containsExactly(tuple("now", 2L), tuple("now", 1L));
        probe.await("test.ledger-entered.v1", event -> event.subject().equals(key + "a") && event.sequence() == 3);
        probe.await("test.ledger-entered.v1", event -> event.subject().equals(key + "b") && event.sequence() == 2);
        assertThat(store.changeAll(Ledger.class, List.of(key + "none"), Ledger::clearNote))
                .isEmpty();
    }

    @Test
    void tellsWhoLosesTheRace() {
        store.insert(Ledger.open(key, null));
        Ledger first = store.find(Ledger.class, key).orElseThrow();
        Ledger second = store.find(Ledger.class, key).orElseThrow();
        first.enter("first");
        second.enter("second");
        store.update(first);

        assertThatThrownBy(() -> store.update(second)).isInstanceOf(StaleException.class);
        assertThat(store.find(Ledger.class, key).orElseThrow().note()).isEqualTo("first");
    }

    @Test
    void tellsWhatIsUnknown() {
        assertThatThrownBy(() -> store.change(Ledger.class, key, ledger -> ledger.enter("x")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void removesOnlyWhatHasNoEventLeftToPublish() {
        store.insert(Ledger.open(key, null));
        awaitEmptyOutbox(key);
        Document claimedElsewhere = new Document("owner", "another")
                .append("until", Date.from(Instant.now().plusSeconds(3_600)));
        mongo.getCollection("ledgers")
                .insertOne(new Document("_id", key + "owing")
                        .append("outbox", List.of(new Document("id", "e-1")))
                        .append("relay", claimedElsewhere));

        assertThat(store.removeAll(Ledger.class, List.of(key, key + "owing", "nobody")))
                .isEqualTo(1);
        assertThat(store.find(Ledger.class, key)).isEmpty();
        assertThat(stored(key + "owing")).containsKey("outbox");
        assertThat(store.removeAll(Ledger.class, List.of(key))).isZero();
        mongo.getCollection("ledgers").deleteOne(new Document("_id", key + "owing"));
    }

    private Document stored(String one) {
        return Objects.requireNonNull(
                mongo.getCollection("ledgers").find(new Document("_id", one)).first());
    }

    private void awaitEmptyOutbox(String one) {
        Awaitility.await().untilAsserted(() -> assertThat(stored(one)).doesNotContainKeys("outbox", "relay"));
    }
}
