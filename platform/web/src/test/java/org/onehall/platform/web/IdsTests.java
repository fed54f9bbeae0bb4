package org.onehall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdsTests {

    private static final Instant THEN = Instant.parse("2026-03-05T02:00:00Z");

    @Test
    void derivesTheSameIdFromTheSameSeedAndTime() {
        String id = Ids.derived("a sheet/7", THEN);

        assertThat(Ids.derived("a sheet/7", THEN)).isEqualTo(id);
        assertThat(Ids.deriving("a sheet/7", THEN, false, Ids::next)).isEqualTo(id);
        assertThat(Ids.derived("a sheet/8", THEN)).isNotEqualTo(id);
        assertThat(Ids.derived("a sheet/7", THEN.plusMillis(1))).isNotEqualTo(id);
    }

    @Test
    void derivesIdsThatSortByTime() {
        assertThat(Ids.derived("b", THEN)).isLessThan(Ids.derived("a", THEN.plusMillis(1)));
    }
}
