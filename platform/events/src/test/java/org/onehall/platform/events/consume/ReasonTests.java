package org.onehall.platform.events.consume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTests {

    @Test
    void namesTheInnermostCauseWithoutWhatItQuotes() {
        Exception failure = new IllegalStateException(
                "outer", new IllegalArgumentException("No \n int from \"王明\" (through Account[\"amount\"])"));

        assertThat(Reason.of(failure))
                .isEqualTo("java.lang.IllegalArgumentException: No int from \"***\" (through Account[\"amount\"])");
    }

    @Test
    void starsOutWhatMayBeAPersonsNumber() {
        assertThat(Reason.of(new IllegalStateException("13800138000 33010419900307123X +8657188001234 of 4500.00")))
                .isEqualTo("java.lang.IllegalStateException: *** *** +*** of 4500.00");
    }

    @Test
    void isCutToAReadableLengthAndNeedsNoMessage() {
        assertThat(Reason.of(new IllegalStateException("no ".repeat(1_000)))).hasSize(500);
        assertThat(Reason.of(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }
}
