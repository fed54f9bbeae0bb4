package org.onehall.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTests {

    @TempDir
    Path dir;

    @Test
    void keepsRecordsAndGroupsOverARestartOnOtherPorts() throws Exception {
        try (var broker = EmbeddedBroker.start(dir, 0)) {
            createTopic(broker, "district.news");
            send(broker, "district.news", "before");
            assertThat(readAll(broker, "district.news")).containsExactly("before");
        }
        try (var broker = EmbeddedBroker.start(dir, 0)) {
            send(broker, "district.news", "after");
            assertThat(readAll(broker, "district.news")).containsExactly("after");
        }
    }

    @Test
    void servesAfterItsProcessWasKilled() throws Exception {
        int port = FreePort.find();
        var child = ChildJvm.start(BrokerChild.class, dir.toString(), String.valueOf(port));
        String told;
        do {
            told = child.line();
        } while (!told.equals("sent 500"));
        child.kill();

        try (var broker = EmbeddedBroker.start(dir, port)) {
            assertThat(readAll(broker, BrokerChild.TOPIC)).hasSizeGreaterThanOrEqualTo(501);
        }
    }

    static void createTopic(EmbeddedBroker broker, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    static KafkaProducer<String, String> producer(EmbeddedBroker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void send(EmbeddedBroker broker, String topic, String value) throws Exception {
        try (var producer = producer(broker)) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> readAll(EmbeddedBroker broker, String topic) {
        var values = new ArrayList<String>();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.address(), "group.id", "readers", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < end) {
                var polled = consumer.poll(Duration.ofMillis(300));
                polled.forEach(record -> values.add(record.value()));
                if (polled.isEmpty() && !values.isEmpty()) {
                    break;
                }
            }
            consumer.commitSync();
        }
        return values;
    }

    /** Sends without end and tells what was acknowledged. */
    static final class BrokerChild {
        static final String TOPIC = "killed";

        private BrokerChild() {}

        static void main(String[] arguments) throws Exception {
            var broker = EmbeddedBroker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            createTopic(broker, TOPIC);
            try (var producer = producer(broker)) {
                byte[] text = "a record".getBytes(StandardCharsets.UTF_8);
                for (int sent = 0; ; sent++) {
                    producer.send(new ProducerRecord<>(TOPIC, new String(text, StandardCharsets.UTF_8)))
                            .get();
                    ChildJvm.tell("sent " + sent);
                }
            }
        }
    }
}
