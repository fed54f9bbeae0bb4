package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hire, once on each kind of store that {@code ./onehall up} may find on somebody's machine. */
@SharedHall.Guest
class HireOnEachStoreScenarioTests {

    @ParameterizedTest
    @EnumSource(Store.class)
    void aHireGoesThroughOn(Store store, OwnHall shared) {
        store.assumePresent();
        if (isOn(store, shared)) {
            hireIn(shared);
        } else {
            try (OwnHall own = OwnHall.up(Map.of("ONEHALL_STORE", store.label()))) {
                assertThat(isOn(store, own)).as("%s", own.status()).isTrue();
                hireIn(own);
            }
        }
    }

    private static boolean isOn(Store store, OwnHall hall) {
        return hall.status().path("store").asString().startsWith(store.shownAs());
    }

    private static void hireIn(OwnHall hall) {
        HireSteps hire = new HireSteps(hall);

        hire.playAll(() -> {});

        assertThat(hire.alerts()).hasSize(1);
    }
}
