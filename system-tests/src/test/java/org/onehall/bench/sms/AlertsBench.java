package org.onehall.bench.sms;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.onehall.bench.Part;
import org.onehall.bench.Table;
import org.onehall.bench.Tools;
import org.onehall.bench.events.Machine;
import org.onehall.platform.events.outbox.CloudEventJson;
import org.onehall.platform.privacy.KeysFile;
import org.springframework.util.FileSystemUtils;

/**
 * New vacancies against 100,000 stored alerts: notification-service's own timers for the match alone and for match and
 * messages stored, one vacancy at a time. Then the queue that this made is sent to an SMS centre: messages a second from
 * the claim to the receipt.
 */
public final class AlertsBench implements Part {

    private static final int ALERTS = Integer.getInteger("onehall.bench.alerts", 100_000);
    private static final int WARM_UP = 30;
    private static final int VACANCIES = 50;
    private static final int SENT = 10_000;

    private final CloudEventJson json = new CloudEventJson("employer-service");

    @Override
    public void measure(Table table) throws Exception {
        Path folder = Files.createTempDirectory("onehall-bench-alerts");
        try {
            Path jar = Tools.image("notification-service", folder);
            Path keys = KeysFile.create(folder.resolve("keys"));
            for (boolean repeated : new boolean[] {false, true}) {
                String store = Machine.shared().storeUri("onehall_bench_alerts");
                var needs = new NotificationProcess.Needs(
                        jar, folder, store, Machine.shared().broker(), keys, Tools.freePort());
                measure(AlertSample.of(repeated), needs, table);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure(AlertSample sample, NotificationProcess.Needs needs, Table table) throws Exception {
        List<Document> criteria = sample.criteria(ALERTS);
        String name = "%d alerts %s, %d criteria".formatted(ALERTS, sample.name(), new HashSet<>(criteria).size());
        Subscribers.fill(needs.storeUri(), needs.broker(), needs.keys(), criteria);
        long began = System.nanoTime();
        try (NotificationProcess service = NotificationProcess.start(needs);
                MongoClient client = MongoClients.create(needs.storeUri());
                KafkaProducer<String, byte[]> producer = producer(needs.broker())) {
            System.out.printf("  %s: up after %.1f s%n", name, (System.nanoTime() - began) / 1e9);
            MongoDatabase store = client.getDatabase("onehall_bench_alerts");
            for (int i = 0; i < WARM_UP; i++) {
                publish(sample, producer, store);
            }
            vacancies(sample, service, producer, store, name, table);
            if (sample.repeated()) {
                sending(needs, store, table);
            }
        }
    }

    private void vacancies(
            AlertSample sample,
            NotificationProcess service,
            KafkaProducer<String, byte[]> producer,
            MongoDatabase store,
            String name,
            Table table)
            throws Exception {
        List<Double> matching = new ArrayList<>();
        List<Double> making = new ArrayList<>();
        long before = store.getCollection("messages").countDocuments();
        for (int i = 0; i < VACANCIES; i++) {
            double matched = service.millis("onehall.alerts.matching");
            double made = service.millis("onehall.event.handle");
            publish(sample, producer, store);
            matching.add(service.millis("onehall.alerts.matching") - matched);
            making.add(service.millis("onehall.event.handle") - made);
        }
        long messages = store.getCollection("messages").countDocuments() - before;
        double sum = making.stream().mapToDouble(Double::doubleValue).sum();
        table.add("vacancy against " + name + ", ms", spread(matching), "≤ 200", "≤ 10");
        table.add("  the same, its %d messages stored, ms".formatted(messages / VACANCIES), spread(making));
        table.add("  messages/s stored ÷ bare insert", "%.2f".formatted(messages * 1_000 / sum / bare(store)));
        table.add("  heap in use (of 256 MB)", service.memory());
    }

    /** Median and slowest. */
    private static String spread(List<Double> millis) {
        return "%.1f (slowest %.1f)"
                .formatted(
                        Tools.median(millis),
                        millis.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }

    /** Sends one and waits until the service has done with it. */
    private void publish(AlertSample sample, KafkaProducer<String, byte[]> producer, MongoDatabase store)
            throws Exception {
        String id = UUID.randomUUID().toString();
        String event = json.write(
                new CloudEventJson.Envelope(
                        UUID.randomUUID().toString(), "employer.vacancy-published.v1", id, Instant.now(), 1, null),
                sample.vacancy(id));
        producer.send(new ProducerRecord<>("employer.vacancy", id, event.getBytes(StandardCharsets.UTF_8)))
                .get();
        long end = System.nanoTime() + 120_000_000_000L;
        while (store.getCollection("vacancies").countDocuments(Filters.eq("_id", id)) == 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the vacancy was not taken within two minutes");
            }
            Thread.sleep(2);
        }
    }

    /** Documents a second of the messages' own size, by the same number at once, into a collection with the same keys. */
    private static double bare(MongoDatabase store) {
        List<Document> sample =
                store.getCollection("messages").find().limit(1_000).into(new ArrayList<>());
        MongoCollection<Document> bare = store.getCollection("bareMessages");
        store.getCollection("messages").listIndexes().forEach(index -> bare.createIndex((Document) index.get("key")));
        long inserted = 0;
        long began = System.nanoTime();
        for (int round = 0; round < 20; round++) {
            sample.forEach(document -> document.put("_id", UUID.randomUUID().toString()));
            bare.insertMany(sample);
            inserted += sample.size();
        }
        double perSecond = inserted / ((System.nanoTime() - began) / 1e9);
        bare.drop();
        return perSecond;
    }

    private static void sending(NotificationProcess.Needs needs, MongoDatabase store, Table table) throws Exception {
        Process centre = SmsBench.start(
                SmsBench.Centre.class, needs.folder().resolve("centre"), String.valueOf(needs.smppPort()));
        try {
            long sent = Math.min(SENT, store.getCollection("messages").countDocuments() / 2);
            awaitDelivered(store, sent / 2);
            long from = delivered(store);
            long began = System.nanoTime();
            awaitDelivered(store, from + sent);
            double seconds = (System.nanoTime() - began) / 1e9;
            table.add("messages/s claimed, sent and receipted", "%.0f".formatted((delivered(store) - from) / seconds));
        } finally {
            Tools.stop(centre);
        }
    }

    private static long delivered(MongoDatabase store) {
        return store.getCollection("messages").countDocuments(Filters.eq("state", "DELIVERED"));
    }

    private static void awaitDelivered(MongoDatabase store, long count) throws InterruptedException {
        long end = System.nanoTime() + 120_000_000_000L;
        while (delivered(store) < count) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("%d of %d delivered".formatted(delivered(store), count));
            }
            Thread.sleep(100);
        }
    }

    private static KafkaProducer<String, byte[]> producer(String broker) {
        return new KafkaProducer<>(Map.of(
                "bootstrap.servers",
                broker,
                "acks",
                "all",
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                ByteArraySerializer.class));
    }
}
