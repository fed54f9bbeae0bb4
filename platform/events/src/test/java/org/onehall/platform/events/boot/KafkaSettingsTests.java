package org.onehall.platform.events.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTests {
    private static final Duration DELIVERY = Duration.ofSeconds(8);

    @Test
    void publishToAllReplicasWithoutRepeats() {
        assertThat(KafkaSettings.producer(Map.of("acks", "-1", "bootstrap.servers", "here"), DELIVERY))
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("delivery.timeout.ms", 8_000)
                .containsEntry("bootstrap.servers", "here");
    }

    @Test
    void refuseWeakerOnes() {
        assertThatIllegalStateException().isThrownBy(() -> KafkaSettings.producer(Map.of("acks", "1"), DELIVERY));
        assertThatIllegalStateException()
                .isThrownBy(() -> KafkaSettings.producer(Map.of("enable.idempotence", false), DELIVERY));
        assertThatIllegalStateException().isThrownBy(() -> KafkaSettings.consumer(Map.of("enable.auto.commit", true)));
        assertThatIllegalStateException()
                .isThrownBy(() -> KafkaSettings.consumer(Map.of("auto.offset.reset", "latest")));
    }

    @Test
    void readFromTheBeginningAndAcknowledgeThemselves() {
        assertThat(KafkaSettings.consumer(Map.of()))
                .containsEntry("enable.auto.commit", false)
                .containsEntry("auto.offset.reset", "earliest")
                .containsEntry("allow.auto.create.topics", false);
    }
}
