package org.onehall.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventContractsTests {

    private static final String TYPE = "station.bench-placed.v1";

    record BenchPlaced(
            String benchId,
            LocalDate placedOn,
            BigDecimal price,
            @Nullable String note) {}

    record BenchPainted(String benchId, String colour) {}

    record BenchAsRead(String benchId, @Nullable String unheardOf) {}

    record BenchAsMissed(String benchId, String unheardOf) {}

    @BeforeAll
    static void useOwnContracts() {
        System.setProperty("onehall.test.events", "src/test/resources/events");
    }

    @AfterAll
    static void useTheHousesContracts() {
        System.clearProperty("onehall.test.events");
    }

    @Test
    void acceptsWhatTheSampleShows() {
        var placed = new BenchPlaced("b-1", LocalDate.of(2026, 5, 1), new BigDecimal("199.00"), null);
        assertThatCode(() -> EventContracts.assertEmits(TYPE, placed)).doesNotThrowAnyException();
    }

    @Test
    void refusesAPropertyThatTheSampleDoesNotShow() {
        var placed = new BenchPlaced("b-1", LocalDate.of(2026, 5, 1), new BigDecimal("199.00"), "by the river");
        assertThatThrownBy(() -> EventContracts.assertEmits(TYPE, placed))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/note");
    }

    @Test
    void refusesAValueOutsideTheSchema() {
        var placed = new BenchPlaced("b-1", LocalDate.of(2026, 5, 1), new BigDecimal("199.999"), null);
        assertThatThrownBy(() -> EventContracts.assertEmits(TYPE, placed)).hasMessageContaining("breaks its schema");
    }

    @Test
    void refusesAMissingProperty() {
        assertThatThrownBy(() -> EventContracts.assertEmits(TYPE, new BenchPainted("b-1", "green")))
                .hasMessageContaining("breaks its schema");
    }

    @Test
    void readsTheSampleIntoAConsumersRecord() {
        assertThat(EventContracts.sample(TYPE, BenchAsRead.class).benchId()).isEqualTo("bench-7");
    }

    @Test
    void refusesAConsumerThatNeedsWhatIsNotThere() {
        assertThatThrownBy(() -> EventContracts.sample(TYPE, BenchAsMissed.class))
                .hasMessageContaining("unheardOf");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThatThrownBy(() -> EventContracts.sample("station.bench-lost.v1", BenchAsRead.class))
                .hasMessageContaining("station.bench-lost.v1.sample.json");
    }
}
