package org.onehall.platform.events.consume;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTests {
    private static final String TOPIC = "employer.vacancy";
    private static final String RETRY = "employer.vacancy.jobseeker-service.retry";

    private static ConsumerRecord<String, byte[]> message(String topic) {
        return new ConsumerRecord<>(topic, 1, 20, "key", new byte[0]);
    }

    @Test
    void travelsInHeaders() {
        ConsumerRecord<String, byte[]> retried = message(RETRY);
        new Place(TOPIC, 3, 1_742).noteOn(retried.headers());

        assertThat(Place.of(retried, TOPIC))
                .isEqualTo(new Place(TOPIC, 3, 1_742))
                .hasToString("employer.vacancy-3-1742");
    }

    @Test
    void believesNoHeaderOnTheTopicItself() {
        ConsumerRecord<String, byte[]> first = message(TOPIC);
        new Place(TOPIC, 3, 1_742).noteOn(first.headers());

        assertThat(Place.of(first, TOPIC)).isEqualTo(new Place(TOPIC, 1, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "many", "\u0000"})
    void isThatOnTheRetryTopicWhereNothingElseIsKnown(String crafted) {
        ConsumerRecord<String, byte[]> retried = message(RETRY);
        retried.headers().add("onehall-partition", crafted.getBytes(UTF_8));
        retried.headers().add("onehall-offset", crafted.getBytes(UTF_8));

        assertThat(Place.of(retried, TOPIC)).isEqualTo(new Place(RETRY, 1, 20));
    }
}
