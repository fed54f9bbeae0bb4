package org.onehall.platform.events.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptTests {
    private static final Instant NOW = Instant.parse("2026-02-28T08:00:00Z");

    @Test
    void travelsInHeaders() {
        RecordHeaders headers = new RecordHeaders();
        Attempt.of(headers).next(NOW.plusSeconds(10)).next(NOW.plusSeconds(20)).noteOn(headers);

        Attempt read = Attempt.of(headers);
        assertThat(read.retries()).isEqualTo(2);
        assertThat(read.waiting(NOW)).isEqualTo(Duration.ofSeconds(20));
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
        assertThat(read.waiting(NOW)).isLessThanOrEqualTo(Duration.ofMinutes(10));
    }
}
