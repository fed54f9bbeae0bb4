package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hire, once on each kind of store that {@code ./onehall up} may find on somebody's machine. */
class HireOnEachStoreScenarioTests {

    @ParameterizedTest
    @EnumSource(Store.class)
    void aHireGoesThroughOn(Store store) {
        store.assumePresent();
        try (OwnHall own = OwnHall.up(Map.of("ONEHALL_STORE", store.label()))) {
            assertThat(own.status().path("store").asString()).startsWith(store.shownAs());
            HireSteps hire = new HireSteps(own);

            hire.playAll(() -> {});

            assertThat(hire.alerts()).hasSize(1);
        }
    }
}
