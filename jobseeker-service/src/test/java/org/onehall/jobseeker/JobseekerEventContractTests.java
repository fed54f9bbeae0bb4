package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.civil.Yuan;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.household.Relation;
import org.onehall.jobseeker.household.event.HouseholdChanged;
import org.onehall.jobseeker.household.event.HouseholdChanged.Membership;
import org.onehall.jobseeker.household.event.HouseholdReclassified;
import org.onehall.jobseeker.person.Registration;
import org.onehall.jobseeker.person.event.ContactChanged;
import org.onehall.jobseeker.person.event.EmploymentChanged;
import org.onehall.jobseeker.person.event.PersonCorrected;
import org.onehall.jobseeker.person.event.PersonErased;
import org.onehall.jobseeker.person.event.PersonRegistered;
import org.onehall.jobseeker.person.event.WishChanged;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;
import org.onehall.platform.testing.EventContracts;

class JobseekerEventContractTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final String COMMUNITY = "330104001001";

    private static void emits(DomainEvent event) {
        EventType type = event.getClass().getAnnotation(EventType.class);
        assertThat(type).isNotNull();
        EventContracts.assertEmits(type.value(), event);
    }

    @Test
    void tellsOfPersonsAsDocumented() {
        emits(new PersonRegistered(
                "p1",
                COMMUNITY,
                YearMonth.of(1979, 4),
                Sex.FEMALE,
                Education.JUNIOR,
                DAY,
                Registration.Source.STATION));
        emits(new PersonRegistered(
                "p1", COMMUNITY, YearMonth.of(1979, 4), Sex.MALE, null, DAY, Registration.Source.DESK));
        emits(new PersonCorrected("p1", COMMUNITY, List.of(PersonCorrected.Part.PHONE)));
        emits(new WishChanged(
                "p1",
                COMMUNITY,
                true,
                List.of("4-03-02-01", "4"),
                new Yuan(350_000),
                List.of("330104"),
                List.of("缝纫"),
                Education.JUNIOR,
                YearMonth.of(1979, 4),
                Sex.FEMALE,
                false));
        emits(new ContactChanged("p1", "A256GCM.abc", "0".repeat(64)));
        emits(new ContactChanged("p1", null, null));
        emits(new EmploymentChanged("p1", EmploymentStatus.EMPLOYED, "e1", "v1", "r1", DAY));
        emits(new EmploymentChanged("p1", EmploymentStatus.INACTIVE, null, null, null, DAY));
        emits(new PersonErased("p1"));
    }

    @Test
    void tellsOfHouseholdsAsDocumented() {
        emits(new HouseholdChanged("h1", COMMUNITY, List.of(new Membership("p1", Relation.HEAD))));
        emits(new HouseholdReclassified("h1", COMMUNITY, true, DAY));
    }
}
