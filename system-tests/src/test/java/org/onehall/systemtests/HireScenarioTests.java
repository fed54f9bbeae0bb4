package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The hire on the store that this machine has for {@code ./onehall up}. */
@SharedHall.Guest
class HireScenarioTests {

    @Test
    void aHireGoesThrough(OwnHall hall) {
        assertThat(hall.status().path("store").asString())
                .startsWith(Store.ofGuests().shownAs());
        HireSteps hire = new HireSteps(hall);

        hire.playAll(() -> {});

        assertThat(hire.alerts()).hasSize(1);
    }
}
