package org.onehall.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads every topic of the broker from the moment the test's context was made, outside any consumer group. */
public final class EventProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<ProbedEvent> seen = new CopyOnWriteArrayList<>();
    private final Set<TopicPartition> assigned = new HashSet<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread reader;
    private volatile boolean closed;

    EventProbe(String bootstrapServers) {
        reader = Thread.ofPlatform().daemon().name("event-probe").start(() -> read(bootstrapServers));
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the first event of this type about this subject. */
    public ProbedEvent await(String type, String subject) {
        return await(type, event -> event.subject().equals(subject));
    }

    /** Waits for the first event of this type that fits. */
    public ProbedEvent await(String type, Predicate<ProbedEvent> fits) {
        Predicate<ProbedEvent> wanted = event -> event.type().equals(type) && fits.test(event);
        Awaitility.await("event " + type)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> seen.stream().anyMatch(wanted));
        return seen.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** What the topic has shown so far, in order within each partition. */
    public List<ProbedEvent> all(String topic) {
        return seen.stream().filter(event -> event.topic().equals(topic)).toList();
    }

    /** What has been said about a subject so far, whatever the topic. */
    public List<ProbedEvent> about(String subject) {
        return seen.stream().filter(event -> event.subject().equals(subject)).toList();
    }

    @Override
    public void close() {
        closed = true;
        try {
            reader.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                1000,
                "enable.auto.commit",
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            follow(consumer);
            consumer.seekToEnd(assigned);
            assigned.forEach(consumer::position);
            ready.countDown();
            poll(consumer);
        } finally {
            ready.countDown();
        }
    }

    private void poll(KafkaConsumer<String, String> consumer) {
        while (!closed) {
            try {
                follow(consumer);
                if (!assigned.isEmpty()) {
                    consumer.poll(Duration.ofMillis(100)).forEach(this::keep);
                }
                Thread.sleep(20);
            } catch (KafkaException brokerIsAway) {
                // The next round finds it back; a test that waits says what it misses.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Topics that appear later are read from their beginning. */
    private void follow(KafkaConsumer<String, String> consumer) {
        List<TopicPartition> found = new ArrayList<>();
        for (Map.Entry<String, List<PartitionInfo>> topic :
                consumer.listTopics().entrySet()) {
            if (!topic.getKey().startsWith("__")) {
                topic.getValue().forEach(p -> found.add(new TopicPartition(p.topic(), p.partition())));
            }
        }
        if (assigned.addAll(found)) {
            consumer.assign(assigned);
        }
    }

    private void keep(ConsumerRecord<String, String> found) {
        try {
            JsonNode json = EventJson.MAPPER.readTree(found.value());
            String time = json.path("time").asString("");
            seen.add(new ProbedEvent(
                    found.topic(),
                    found.partition(),
                    found.offset(),
                    found.key(),
                    time.isEmpty() ? null : OffsetDateTime.parse(time).toInstant(),
                    json.path("sequence").asLong(0),
                    headers(found),
                    json));
        } catch (JacksonException | IllegalArgumentException | DateTimeException notAnEvent) {
            System.err.println("event-probe: not a CloudEvent on " + found.topic() + ": " + notAnEvent.getMessage());
        }
    }

    private static Map<String, String> headers(ConsumerRecord<?, ?> found) {
        Map<String, String> headers = new HashMap<>();
        found.headers()
                .forEach(header -> headers.put(
                        header.key(),
                        header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
