package org.onehall.bench.events;

import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.onehall.bench.Part;
import org.onehall.bench.Table;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.outbox.CloudEventJson;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Commands a second with outbox ÷ bare insert and bare Kafka send of the same document and the same event, with the same
 * concerns and producer settings, by the same number of threads, five times in turn. A round ends when every event is
 * acknowledged by the broker, and with the outbox also out of its document.
 */
public final class OutboxPart implements Part {
    private static final int ROUNDS = 5;
    private static final int COMMANDS = Integer.getInteger("onehall.bench.commands", 6_000);
    private static final int THREADS = Integer.getInteger("onehall.bench.threads", 16);

    private final CloudEventJson json = new CloudEventJson("bench-service");

    @Override
    public void measure(Table table) throws Exception {
        Machine machine = Machine.shared();
        try (ConfigurableApplicationContext service = BenchService.start(machine);
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(producerSettings(machine))) {
            BenchService.warm(service);
            double[] ratios = new double[ROUNDS];
            double[] awaited = new double[ROUNDS];
            double[] commands = new double[ROUNDS];
            round(service, producer);
            for (int i = 0; i < ROUNDS; i++) {
                double[] rates = round(service, producer);
                commands[i] = rates[0];
                ratios[i] = rates[0] / rates[1];
                awaited[i] = rates[0] / rates[2];
                System.out.printf(
                        "  outbox %.0f/s  bare %.0f/s  bare, send awaited %.0f/s%n", rates[0], rates[1], rates[2]);
            }
            table.add("commands/s with outbox", "%.0f".formatted(median(commands)));
            table.add("÷ bare insert + bare send", "%.2f".formatted(median(ratios)), "≥ 0.4", "≥ 0.8");
            table.add("÷ bare insert + send awaited", "%.2f".formatted(median(awaited)));
        }
    }

    private double[] round(ConfigurableApplicationContext service, KafkaProducer<String, byte[]> producer)
            throws InterruptedException {
        AggregateStore store = service.getBean(AggregateStore.class);
        MongoCollection<Document> bare = service.getBean(MongoTemplate.class).getCollection("barePosts");
        double outbox = rate(key -> store.insert(Post.publish(key)), () -> BenchService.awaitDrained(service));
        BenchService.empty(service);
        double plain = rate(
                key -> {
                    insert(bare, key);
                    sendAndGoOn(producer, key);
                },
                producer::flush);
        BenchService.empty(service);
        double awaited = rate(
                key -> {
                    insert(bare, key);
                    await(send(producer, key));
                },
                producer::flush);
        BenchService.empty(service);
        return new double[] {outbox, plain, awaited};
    }

    @SuppressWarnings("FutureReturnValueIgnored") // flush() waits for all
    private void sendAndGoOn(KafkaProducer<String, byte[]> producer, String key) {
        producer.send(message(key));
    }

    private Future<RecordMetadata> send(KafkaProducer<String, byte[]> producer, String key) {
        return producer.send(message(key));
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(MongoCollection<Document> bare, String key) {
        bare.insertOne(new Document("_id", key)
                .append("title", "缝纫工 sewing-machine operator")
                .append("division", "330104001002")
                .append("wageFrom", "4200.00")
                .append("wageTo", "5600.00")
                .append("skills", List.of("缝纫", "裁剪"))
                .append("publishedOn", "2026-03-01")
                .append("openings", 12)
                .append("version", 1L));
    }

    private ProducerRecord<String, byte[]> message(String key) {
        String event = json.write(
                new CloudEventJson.Envelope(
                        UUID.randomUUID().toString(), "bench.post-published.v1", key, Instant.now(), 1, null),
                Post.publish(key).published());
        return new ProducerRecord<>("bench.post", key, event.getBytes(StandardCharsets.UTF_8));
    }

    private interface End {
        void await() throws InterruptedException;
    }

    private static double rate(Consumer<String> command, End end) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        String run = UUID.randomUUID().toString();
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    for (int n = next.getAndIncrement(); n < COMMANDS; n = next.getAndIncrement()) {
                        command.accept(run + "-" + n);
                    }
                } catch (RuntimeException e) {
                    failure.set(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        end.await();
        return COMMANDS / ((System.nanoTime() - start) / 1e9);
    }

    private static Map<String, Object> producerSettings(Machine machine) {
        return Map.of(
                "bootstrap.servers",
                machine.broker(),
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                0,
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                ByteArraySerializer.class);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
