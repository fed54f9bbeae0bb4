package org.onehall.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.events.outbox.Lease;
import org.onehall.platform.events.outbox.OutboxDocuments;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.ProbedEvent;
import org.onehall.platform.testing.RealBroker;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

@RealParts
@Import(RelayIntegrationTests.Readers.class)
@SpringBootTest(
        properties = {
            "spring.application.name=ledger-service",
            "onehall.events.lease=3s",
            "onehall.events.delivery=2s",
            "onehall.events.sweep=300ms",
            "onehall.events.hold=6s"
        })
class RelayIntegrationTests {
    @Autowired
    private AggregateStore store;

    @Autowired
    private OutboxDocuments outboxes;

    @Autowired
    private EventProbe probe;

    @Autowired
    private RealBroker broker;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private ForgetfulReader reader;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void untilTheRelayPublishes() {
        store.insert(Ledger.open(key + "-first", null));
        probe.await("test.ledger-opened.v1", key + "-first");
    }

    @Test
    void commandsGoOnWhileTheBrokerIsDownAndNothingIsLostOrOutOfOrder() {
        store.insert(Ledger.open(key, null));
        broker.pause();
        try {
            for (int i = 0; i < 20; i++) {
                Instant before = Instant.now();
                store.change(Ledger.class, key, ledger -> ledger.enter("while the broker is down"));
                assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
                pause(200);
            }
            assertThat(outboxes.sources()).anySatisfy(source -> {
                assertThat(outboxes.depth(source)).isPositive();
                assertThat(outboxes.oldest(source))
                        .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis());
            });
        } finally {
            broker.resume();
        }
        store.change(Ledger.class, key, ledger -> ledger.enter("after"));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(sequences(key)).endsWith(22L));
        // What was on its way when the broker went may have arrived: it comes once more.
        assertThat(new LinkedHashSet<>(sequences(key)))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 22).boxed().toList());
        awaitEmptyOutbox(key);
    }

    @Test
    void publishesWhatACrashLeft() {
        leftBehind(key, Instant.now().minusSeconds(1));

        probe.await("test.ledger-opened.v1", key);
        awaitEmptyOutbox(key);
    }

    @Test
    void leavesAloneWhatAnotherProcessIsPublishing() {
        leftBehind(key, Instant.now().plusSeconds(3));

        pause(1_500);
        assertThat(probe.about(key)).isEmpty();
        probe.await("test.ledger-opened.v1", key);
        awaitEmptyOutbox(key);
    }

    @Test
    void appendsBehindEventsThatAnotherProcessIsPublishing() {
        leftBehind(key, Instant.now().plusSeconds(2));
        store.change(Ledger.class, key, ledger -> ledger.enter("second"));

        probe.await("test.ledger-entered.v1", key);
        assertThat(sequences(key)).containsExactly(1L, 2L);
        awaitEmptyOutbox(key);
    }

    @Test
    void keepsWhatAnIntakeInsertsUntilItIsClosedAndNothingElse() {
        try (Intake _ = store.intake()) {
            store.insertAll(List.of(Ledger.open(key + "a", null), Ledger.open(key + "b", null)));
            store.change(Ledger.class, key + "a", ledger -> ledger.enter("second"));
            store.insert(Ledger.open(key, null));

            probe.await("test.ledger-opened.v1", key);
            pause(1_500);
            assertThat(probe.about(key + "a")).isEmpty();
            assertThat(probe.about(key + "b")).isEmpty();
        }

        probe.await("test.ledger-entered.v1", key + "a");
        probe.await("test.ledger-opened.v1", key + "b");
        assertThat(sequences(key + "a")).containsExactly(1L, 2L);
        awaitEmptyOutbox(key + "a");
        awaitEmptyOutbox(key + "b");
    }

    @Test
    void publishesWhatAnIntakeHeldTooLong() {
        try (Intake _ = store.intake()) {
            store.insertAll(List.of(Ledger.open(key, null)));

            probe.await("test.ledger-opened.v1", key);
            awaitEmptyOutbox(key);
        }
    }

    @Test
    void givesChangesToTheReadersUntilTheyTakeThem() {
        reader.forget(key);
        store.insert(Ledger.open(key, null));

        probe.await("test.ledger-opened.v1", key);
        pause(5_000);
        assertThat(reader.failures).isGreaterThanOrEqualTo(3);
        assertThat(stored(key)).containsKey("outbox");
        reader.remember();
        awaitEmptyOutbox(key);
        assertThat(reader.seen).contains(key);
        assertThat(sequences(key)).containsExactly(1L);
    }

    @Test
    void takesAnErrorOfAReaderForOneThatPasses() {
        reader.forgetWith(key, new StackOverflowError("deep"));
        store.insert(Ledger.open(key, null));

        await().untilAsserted(() -> assertThat(reader.failures).isGreaterThanOrEqualTo(2));
        reader.remember();
        awaitEmptyOutbox(key);
        assertThat(reader.seen).contains(key);
    }

    @Test
    void keepsTheOrderOfAnAggregateThatChangesFasterThanItIsPublished() throws InterruptedException {
        store.insert(Ledger.open(key, null));
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writers.add(Thread.ofVirtual().start(() -> {
                for (int j = 0; j < 50; j++) {
                    store.change(Ledger.class, key, ledger -> ledger.enter("fast"));
                }
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(sequences(key)).endsWith(201L));
        // A lease may end before the document is cleared; then the same is told once more from there.
        assertThat(sequences(key).stream().distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 201).boxed().toList());
        assertThat(store.find(Ledger.class, key).orElseThrow().entries()).isEqualTo(200);
        awaitEmptyOutbox(key);
    }

    private void leftBehind(String one, Instant until) {
        String event = "{\"specversion\":\"1.0\",\"id\":\"" + UUID.randomUUID()
                + "\",\"source\":\"/ledger-service\",\"type\":\"test.ledger-opened.v1\",\"subject\":\"" + one
                + "\",\"time\":\"2026-11-23T00:00:00Z\",\"sequence\":1,\"data\":{}}";
        Document entry = new Document("id", UUID.randomUUID().toString())
                .append("sequence", 1L)
                .append("event", event);
        store.insert(new Ledger(one, null, LocalDate.EPOCH, BigDecimal.ONE, 0, null));
        mongo.getCollection("ledgers")
                .updateOne(
                        new Document("_id", one),
                        new Document(
                                "$set",
                                new Document("outbox", List.of(entry))
                                        .append("relay", new Lease("a process that died", until).toDocument())));
    }

    private List<Long> sequences(String one) {
        return probe.about(one).stream().map(ProbedEvent::sequence).toList();
    }

    private Document stored(String one) {
        return Objects.requireNonNull(
                mongo.getCollection("ledgers").find(new Document("_id", one)).first());
    }

    private void awaitEmptyOutbox(String one) {
        await().untilAsserted(() -> assertThat(stored(one)).doesNotContainKeys("outbox", "relay"));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @TestConfiguration
    static class Readers {
        @Bean
        ForgetfulReader reader() {
            return new ForgetfulReader();
        }
    }
}
