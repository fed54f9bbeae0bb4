package org.onehall.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.platform.embedded.EmbeddedBroker;

class ReferenceReadersTests {

    @TempDir
    Path dir;

    @Test
    void aServiceIsBehindUntilItHasReadEachCode() throws Exception {
        try (var broker = EmbeddedBroker.start(dir, 0)) {
            new ReferencePublisher(broker.address()).publish();
            try (var readers = new ReferenceReaders(broker.address())) {
                assertThat(readers.behind())
                        .containsExactly(
                                "employer-service", "identity-service", "jobseeker-service", "notification-service");

                readToTheEnd(broker.address(), "identity-service", "station.division");
                readToTheEnd(broker.address(), "employer-service", "station.division");
                readToTheEnd(broker.address(), "employer-service", "station.occupation");
                assertThat(readers.behind())
                        .containsExactly("identity-service", "jobseeker-service", "notification-service");

                readToTheEnd(broker.address(), "identity-service", "station.occupation");
                assertThat(readers.behind()).containsExactly("jobseeker-service", "notification-service");
            }
        }
    }

    private static void readToTheEnd(String broker, String service, String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker, "group.id", service, "enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.commitSync(consumer.endOffsets(partitions).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, end -> new OffsetAndMetadata(end.getValue()))));
        }
    }
}
