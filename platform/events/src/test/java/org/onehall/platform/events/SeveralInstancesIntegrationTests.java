package org.onehall.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onehall.platform.events.consume.KafkaBroker;
import org.onehall.platform.events.outbox.Broker;
import org.onehall.platform.events.outbox.CloudEventJson;
import org.onehall.platform.events.outbox.OutboxDocuments;
import org.onehall.platform.events.outbox.OutboxEntry;
import org.onehall.platform.events.outbox.Relay;
import org.onehall.platform.events.outbox.RelaySettings;
import org.onehall.platform.events.outbox.Sweep;
import org.onehall.platform.events.outbox.Traces;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.ProbedEvent;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Instances of one service change the same aggregates; some die. */
@RealParts
@SpringBootTest(properties = "spring.application.name=ledger-service")
class SeveralInstancesIntegrationTests {
    private static final RelaySettings FAST = new RelaySettings(
            "",
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofMillis(200),
            Duration.ofSeconds(6),
            Clock.systemUTC());

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private OutboxDocuments outboxes;

    @Autowired
    private KafkaBroker broker;

    @Autowired
    private EventProbe probe;

    private final String run = UUID.randomUUID().toString();

    private final class Instance {
        private final Relay relay;
        private final Sweep sweep;
        private final AggregateStore store;

        private Instance() {
            this(SeveralInstancesIntegrationTests.this.broker);
        }

        private Instance(Broker broker) {
            RelaySettings settings = new RelaySettings(
                    UUID.randomUUID().toString(),
                    FAST.lease(),
                    FAST.delivery(),
                    FAST.sweep(),
                    FAST.hold(),
                    FAST.clock());
            relay = new Relay(settings, broker, outboxes, (source, keys) -> {});
            sweep = new Sweep(relay, outboxes);
            store = AggregateStore.create(
                    mongo,
                    new CloudEventJson("ledger-service"),
                    new Traces(ObservationRegistry.NOOP),
                    relay,
                    Clock.systemUTC());
            relay.start();
            sweep.start();
        }

        /** As kill -9 would: nothing is given back. */
        private void die() {
            relay.kill();
            try {
                sweep.stop();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void neverPublishOutOfOrderForOneAggregate() throws InterruptedException {
        List<Instance> instances = List.of(new Instance(), new Instance(), new Instance());
        List<String> keys = keys(5);
        keys.forEach(key -> instances.getFirst().store.insert(Ledger.open(key, null)));

        write(instances, keys, 600);

        for (String key : keys) {
            long last = instances
                    .getFirst()
                    .store
                    .find(Ledger.class, key)
                    .orElseThrow()
                    .version();
            awaitAllOf(key, last);
            assertThat(sequences(key)).isSorted().doesNotHaveDuplicates();
        }
        instances.forEach(Instance::die);
    }

    @Test
    void goOnPublishingAfterAnError() {
        AtomicBoolean broken = new AtomicBoolean(true);
        Instance instance = new Instance(new Broker() {
            @Override
            public void ready() {
                broker.ready();
            }

            @Override
            public void send(String topic, String key, OutboxEntry entry, Consumer<@Nullable Exception> done) {
                if (broken.getAndSet(false)) {
                    throw new NoClassDefFoundError("half a deployment");
                }
                broker.send(topic, key, entry, done);
            }

            @Override
            public void close() {}
        });
        String key = run + "-error";
        instance.store.insert(Ledger.open(key, null));

        awaitAllOf(key, 1);
        instance.store.change(Ledger.class, key, ledger -> ledger.enter("after"));
        awaitAllOf(key, 2);
        assertThat(broken).isFalse();
        instance.die();
    }

    @Test
    void loseNothingAndKeepTheOrderWhenSomeDie() throws InterruptedException {
        List<String> keys = keys(5);
        Instance survivor = new Instance();
        keys.forEach(key -> survivor.store.insert(Ledger.open(key, null)));
        for (int i = 0; i < 3; i++) {
            Instance mortal = new Instance();
            Thread death = Thread.ofVirtual().start(() -> {
                sleep(new Random().nextInt(400));
                mortal.die();
            });
            write(List.of(survivor, mortal), keys, 200);
            death.join();
        }

        for (String key : keys) {
            long last = survivor.store.find(Ledger.class, key).orElseThrow().version();
            awaitAllOf(key, last);
            assertThat(withoutRepeats(sequences(key))).isSorted();
        }
        survivor.die();
    }

    private void write(List<Instance> instances, List<String> keys, int times) throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (Instance instance : instances) {
            writers.add(Thread.ofVirtual().start(() -> {
                Random random = new Random(instance.hashCode());
                for (int i = 0; i < times / instances.size(); i++) {
                    String key = keys.get(random.nextInt(keys.size()));
                    instance.store.change(Ledger.class, key, ledger -> ledger.enter("by one of several"));
                    sleep(random.nextInt(4));
                }
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private List<String> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> run + "-" + i).toList();
    }

    private void awaitAllOf(String key, long last) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(sequences(key).stream().distinct().count()).isEqualTo(last));
    }

    private List<Long> sequences(String key) {
        return probe.about(key).stream().map(ProbedEvent::sequence).toList();
    }

    /** The order in which each event came for the first time; a death may have it sent once more. */
    private static List<Long> withoutRepeats(List<Long> sequences) {
        return List.copyOf(new LinkedHashSet<>(sequences));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
