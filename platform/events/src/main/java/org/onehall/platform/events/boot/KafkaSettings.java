package org.onehall.platform.events.boot;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The Kafka client settings that "nothing lost, nothing out of order" rests on. A service that asks for others does not start. */
final class KafkaSettings {
    private KafkaSettings() {}

    static Map<String, Object> producer(Map<String, Object> given, Duration delivery) {
        refuse(given, ProducerConfig.ACKS_CONFIG, "all", "-1");
        refuse(given, ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        Map<String, Object> settings = new HashMap<>(given);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        int millis = Math.toIntExact(delivery.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis / 2);
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 0);
        return settings;
    }

    static Map<String, Object> consumer(Map<String, Object> given) {
        refuse(given, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        refuse(given, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        Map<String, Object> settings = new HashMap<>(given);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.putIfAbsent(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
        // A poll's events are handled before the next poll, which must come within max.poll.interval.ms.
        settings.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        // How long a killed instance's partitions lie idle, also for the one started in its place.
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }

    private static void refuse(Map<String, Object> given, String setting, String... right) {
        Object value = given.get(setting);
        if (value != null) {
            for (String one : right) {
                if (one.equals(value.toString())) {
                    return;
                }
            }
            throw new IllegalStateException("Kafka's " + setting + " must be " + right[0] + ", not " + value);
        }
    }
}
