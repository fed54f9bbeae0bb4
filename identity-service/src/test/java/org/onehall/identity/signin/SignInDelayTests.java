package org.onehall.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignInDelayTests {

    @Test
    void growsFromTheFifthFailureOn() {
        assertThat(SignInDelay.OF_NAME.after(4)).isZero();
        assertThat(SignInDelay.OF_NAME.after(5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(SignInDelay.OF_NAME.after(6)).isEqualTo(Duration.ofSeconds(20));
        assertThat(SignInDelay.OF_NAME.after(8)).isEqualTo(Duration.ofSeconds(80));
    }

    @Property
    void neverShrinksAndNeverLocksForGood(@ForAll @IntRange(min = 0, max = 1_000_000) int failures) {
        Duration now = SignInDelay.OF_NAME.after(failures);
        assertThat(now).isBetween(Duration.ZERO, Duration.ofMinutes(15));
        assertThat(SignInDelay.OF_NAME.after(failures + 1)).isGreaterThanOrEqualTo(now);
    }
}
