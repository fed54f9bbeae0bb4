package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hire on each kind of store that {@code ./onehall up} can take and that neither the shared hall stands on nor the one whose
 * processes are taken away. First of all: these halls go down early, and what they recorded makes all later starts quicker.
 */
@Order(1)
class HireOnOtherStoresScenarioTests {

    @BeforeAll
    static void begin() throws InterruptedException {
        FirstHall.begins();
    }

    @AfterAll
    static void end() {
        FirstHall.isDown();
    }

    @ParameterizedTest
    @MethodSource("org.onehall.systemtests.Store#others")
    void aHireGoesThroughOn(Store store) {
        store.assumePresent();
        try (OwnHall own = OwnHall.up(store.order())) {
            assertThat(own.status().path("store").asString()).startsWith(store.shownAs());

            HireSteps hire = new HireSteps(own);
            hire.playAll(() -> {});

            assertThat(hire.alerts()).hasSize(1);
        }
    }
}
