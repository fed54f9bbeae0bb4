package org.onehall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;

class CallerTests {

    private final Caller ofStreet =
            new Caller("a-1", null, Set.of(Role.COORDINATOR), Set.of("330104001"), null, null, false);

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"EMPLOYER", "CITIZEN", "ADMINISTRATOR"})
    void actsForNoDivisionWithoutARoleOfAPlace(Role role) {
        var caller = new Caller("a-3", null, Set.of(role), Set.of("330104"), "e-1", null, false);

        assertThat(caller.mayAct("330104001")).isFalse();
        assertThat(caller.divisions()).isEmpty();
    }

    @Test
    void actsInsideItsDivisionOnly() {
        assertThat(ofStreet.mayAct("330104001")).isTrue();
        assertThat(ofStreet.mayAct("330104001017")).isTrue();
        assertThat(ofStreet.mayAct("330104002001")).isFalse();
        assertThat(ofStreet.mayAct("330104")).as("the district above").isFalse();
    }

    @Test
    void actsInAnyOfSeveralDivisions() {
        var ofTwo = new Caller("a-2", null, Set.of(Role.OFFICER), Set.of("330104", "330105"), null, null, false);
        assertThat(ofTwo.mayAct("330105002")).isTrue();
        assertThat(ofTwo.mayAct("330106")).isFalse();
    }

    @Test
    void refusesAForeignDivision() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> ofStreet.requireDivision("330105001"));
        ofStreet.requireDivision("330104001002");
    }

    @Test
    void speaksOfNoDivisionsToWhoeverActsForNone() {
        var employer = new Caller("a-3", null, Set.of(Role.EMPLOYER), Set.of("330104"), "e-1", null, false);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> employer.requireDivision("330104001"))
                .isNotInstanceOf(ForeignDivisionException.class);
    }

    @Test
    void nobodyActsNowhere() {
        assertThat(Caller.nobody().anonymous()).isTrue();
        assertThat(Caller.nobody().mayAct("330104001")).isFalse();
        assertThat(Caller.nobody().roles()).isEmpty();
    }

    @Test
    void knowsNoBlankDivision() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller("a", null, Set.of(), Set.of(""), null, null, false));
    }

    @Test
    void readsRolesByTheirWireName() {
        assertThat(Role.of("coordinator")).contains(Role.COORDINATOR);
        assertThat(Role.of("superuser")).isEmpty();
        assertThat(Role.STATION.wireName()).isEqualTo("station");
    }

    @Test
    void actsInTheRoleAndForTheStationThatTheDivisionBelongsTo() {
        Caller both = new Caller(
                "s-1", null, Set.of(Role.OFFICER, Role.EMPLOYER), Set.of("330104", "330104001"), "e-1", null, false);
        assertThat(both.capacityIn("330104001002")).isEqualTo(new Capacity(Role.OFFICER, "330104001"));
        assertThat(both.capacityIn("330105001")).isEqualTo(new Capacity(Role.OFFICER, null));
        Caller employer = new Caller("e", null, Set.of(Role.EMPLOYER), Set.of(), "e-1", null, false);
        assertThat(employer.capacityIn("330104001")).isEqualTo(new Capacity(Role.EMPLOYER, null));
    }
}
