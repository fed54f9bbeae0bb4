package org.onehall.local.hire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Watches the events of all services from now on, beside their consumers and without a group. */
final class EventWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final List<JsonNode> seen = new ArrayList<>();
    private final KafkaConsumer<String, String> consumer;
    private final CountDownLatch watching = new CountDownLatch(1);
    private final Thread thread;

    EventWatch(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", "false");
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        this.thread = Thread.ofPlatform().daemon().name("event-watch").start(this::watch);
        try {
            if (!watching.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no broker at " + bootstrapServers);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void watch() {
        try (consumer) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> isServices(topic.getKey()))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            watching.countDown();
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(POLL).forEach(record -> note(record.value()));
            }
        } catch (WakeupException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isServices(String topic) {
        return !topic.startsWith("_") && !topic.endsWith(".retry") && !topic.endsWith(".dead");
    }

    private void note(String value) {
        try {
            JsonNode event = JsonMapper.shared().readTree(value);
            synchronized (seen) {
                seen.add(event);
                seen.notifyAll();
            }
        } catch (JacksonException notAnEvent) {
            Thread.onSpinWait();
        }
    }

    /** The first event of the type whose data fits, seen already or within the patience. */
    Optional<JsonNode> await(String type, Predicate<JsonNode> data, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (seen) {
            while (true) {
                var found = seen.stream()
                        .filter(event -> event.path("type").asString("").equals(type))
                        .filter(event -> data.test(event.path("data")))
                        .findFirst();
                long left = (end - System.nanoTime()) / 1_000_000;
                if (found.isPresent() || left <= 0) {
                    return found;
                }
                try {
                    seen.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return Optional.empty();
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
