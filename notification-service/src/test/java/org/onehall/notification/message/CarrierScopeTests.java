package org.onehall.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class CarrierScopeTests {

    private static final CarrierScope OF_170 = new CarrierScope(Set.of("170"), Set.of("171"));
    private static final CarrierScope OF_171 = new CarrierScope(Set.of("171"), Set.of("170"));
    private static final CarrierScope ALL_ELSE = new CarrierScope(Set.of(), Set.of("170", "171"));

    @Test
    void servesThePhonesOfBoth() {
        assertThat(OF_170.and(OF_171).prefixes()).containsExactlyInAnyOrder("170", "171");
        assertThat(ALL_ELSE.and(OF_170)).isEqualTo(new CarrierScope(Set.of(), Set.of("171")));
        assertThat(OF_170.and(ALL_ELSE)).isEqualTo(new CarrierScope(Set.of(), Set.of("171")));
        assertThat(ALL_ELSE.and(OF_170).and(OF_171)).isEqualTo(CarrierScope.EVERYONE);
        assertThat(ALL_ELSE.and(new CarrierScope(Set.of(), Set.of("171", "199"))))
                .isEqualTo(new CarrierScope(Set.of(), Set.of("171")));
    }
}
