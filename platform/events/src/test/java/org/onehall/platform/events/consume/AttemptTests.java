package org.onehall.platform.events.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptTests {

    @Test
    void travelsInHeaders() {
        Attempt second =
                Attempt.of(new RecordHeaders()).next(Duration.ofSeconds(10)).next(Duration.ofSeconds(20));
        ProducerRecord<String, byte[]> message = second.on(new ProducerRecord<>("topic", new byte[0]));

        Attempt read = Attempt.of(message.headers());
        assertThat(read.retries()).isEqualTo(2);
        assertThat(read.waiting()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "many", "99999999999999999999999", "999999999999999", "\u0000"})
    void bearsCraftedHeaders(String value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add("onehall-retries", value.getBytes(UTF_8));
        headers.add("onehall-not-before", value.getBytes(UTF_8));
        headers.add("spring_json_header_types", value.getBytes(UTF_8));

        Attempt read = Attempt.of(headers);
        assertThat(read.retries()).isNotNegative();
        assertThat(read.waiting()).isLessThanOrEqualTo(Duration.ofMinutes(10));
    }
}
