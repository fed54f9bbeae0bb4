package org.onehall.platform.events.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onehall.platform.events.outbox.CloudEventJson.Envelope;
import org.onehall.platform.events.outbox.CloudEventJson.Parsed;

class CloudEventJsonTests {
    enum Sex {
        FEMALE
    }

    record Data(
            String name,
            BigDecimal wage,
            LocalDate since,
            YearMonth birth,
            Instant at,
            Sex sex,
            List<String> skills,
            @Nullable String absent) {}

    private final CloudEventJson json = new CloudEventJson("employer-service");
    private final Instant time = Instant.parse("2026-11-23T01:02:03Z");
    private final Data data = new Data(
            "王明",
            new BigDecimal("4500"),
            LocalDate.of(2026, 2, 28),
            YearMonth.of(1979, 4),
            time,
            Sex.FEMALE,
            List.of("焊工"),
            null);

    private Envelope envelope(@Nullable String traceparent) {
        return new Envelope("id", "employer.vacancy-published.v1", "key", time, 7, traceparent);
    }

    @Test
    void writesOneObjectWithAttributesAndData() {
        assertThat(json.write(envelope("00-1-2-01"), data))
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"id\",\"source\":\"/employer-service\","
                        + "\"type\":\"employer.vacancy-published.v1\",\"subject\":\"key\",\"time\":\"2026-11-23T01:02:03Z\","
                        + "\"datacontenttype\":\"application/json\",\"sequence\":7,\"traceparent\":\"00-1-2-01\","
                        + "\"data\":{\"name\":\"王明\",\"wage\":\"4500.00\",\"since\":\"2026-02-28\",\"birth\":\"1979-04\","
                        + "\"at\":\"2026-11-23T01:02:03Z\",\"sex\":\"FEMALE\",\"skills\":[\"焊工\"]}}");
    }

    @Test
    void tellsTheTypeWithoutReadingTheRest() {
        String whole = json.write(envelope(null), data);
        String cutInTheData = whole.substring(0, whole.indexOf("王明"));

        assertThat(json.type(whole.getBytes(UTF_8))).contains("employer.vacancy-published.v1");
        assertThat(json.type(cutInTheData.getBytes(UTF_8))).contains("employer.vacancy-published.v1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "no json",
                "{\"type\":7}",
                "{\"a\":{\"type\":\"b\"}}",
                "{\"data\":{},\"type\":\"b\"}"
            })
    void tellsNoTypeWhereNoneStandsBeforeTheData(String text) {
        assertThat(json.type(text.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void readsWhatItWrites() {
        Parsed event = json.read(json.write(envelope(null), data).getBytes(UTF_8));

        assertThat(event.envelope()).isEqualTo(envelope(null));
        assertThat(event.source()).isEqualTo("/employer-service");
        Data read = json.data(event, Data.class);
        assertThat(read.wage()).isEqualByComparingTo("4500");
        assertThat(read.since()).isEqualTo(data.since());
        assertThat(read.birth()).isEqualTo(data.birth());
    }

    @Test
    void refusesAnAmountThatWouldLoseMoney() {
        record Paid(BigDecimal amount) {}

        assertThatThrownBy(() -> json.write(envelope(null), new Paid(new BigDecimal("1.005"))))
                .hasRootCauseInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"specversion\":\"0.3\"}",
                "{\"specversion\":\"1.0\",\"id\":\"i\",\"type\":\"t\",\"source\":\"s\",\"subject\":\"k\",\"time\":\"2026-11-23T01:02:03Z\"}",
                "{\"specversion\":\"1.0\",\"id\":\"i\",\"type\":\"t\",\"source\":\"s\",\"subject\":\"k\",\"time\":\"now\",\"sequence\":1}",
                "{\"specversion\":\"1.0\",\"id\":7,\"type\":\"t\",\"source\":\"s\",\"subject\":\"k\",\"time\":\"2026-11-23T01:02:03Z\",\"sequence\":1}"
            })
    void refusesWhatIsNoEvent(String value) {
        assertThatThrownBy(() -> json.read(value.getBytes(UTF_8))).isInstanceOf(RuntimeException.class);
    }
}
