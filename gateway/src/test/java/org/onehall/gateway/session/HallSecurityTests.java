package org.onehall.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HallSecurityTests {

    @Test
    void takesNoControlCharacterInAHeaderButTheTabulator() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(HallSecurity.isHarmless("a" + (char) c + "b"))
                    .as("character %d", c)
                    .isEqualTo(c == '\t' || !Character.isISOControl((char) c));
        }
    }
}
