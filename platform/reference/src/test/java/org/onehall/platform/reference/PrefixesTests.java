package org.onehall.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrefixesTests {

    @Test
    void knowsTheCodesAboveACode() {
        assertThat(Prefixes.ofDivision("330104001002")).containsExactly("330104", "330104001", "330104001002");
        assertThat(Prefixes.ofDivision("330104")).containsExactly("330104");
        assertThat(Prefixes.ofOccupation("6-31-05-01")).containsExactly("6", "6-31", "6-31-05", "6-31-05-01");
        assertThat(Prefixes.ofOccupation("6-31")).containsExactly("6", "6-31");
    }

    @Test
    void knowsWhatAWishCovers() {
        assertThat(Prefixes.covers("6-31", "6-31-05-01")).isTrue();
        assertThat(Prefixes.covers("6-31-05-01", "6-31-05-01")).isTrue();
        assertThat(Prefixes.covers("6-3", "6-31-05-01")).isFalse();
        assertThat(Prefixes.covers("6-31-05-01", "6-31")).isFalse();
    }
}
