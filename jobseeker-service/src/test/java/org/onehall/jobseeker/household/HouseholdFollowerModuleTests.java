package org.onehall.jobseeker.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.onehall.jobseeker.employment.EmploymentStatus.EMPLOYED;
import static org.onehall.jobseeker.employment.EmploymentStatus.UNEMPLOYED;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onehall.jobseeker.Pool;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonFixture;
import org.onehall.jobseeker.person.Persons;
import org.onehall.platform.events.AggregateStore;
import org.springframework.beans.factory.annotation.Autowired;

@Pool
class HouseholdFollowerModuleTests {

    private static final LocalDate BIRTH = LocalDate.of(1980, 6, 1);

    @Autowired
    private AggregateStore store;

    @Autowired
    private Persons persons;

    @Autowired
    private Households households;

    @Autowired
    private ZeroEmploymentPolicy policy;

    private Person somebodyAtWork() {
        String id = UUID.randomUUID().toString();
        return store.insert(PersonFixture.aPerson(id, EMPLOYED, BIRTH, Sex.MALE));
    }

    private Household householdOf(Member member) {
        String id = UUID.randomUUID().toString();
        Household household = Household.create(id, "330104001001", id.substring(0, 8));
        household.survey(List.of(member), policy, PersonFixture.DAY);
        return store.insert(household);
    }

    /** No event of the person tells: it found work before the household was stored. */
    @Test
    void catchesUpWithAFileThatChangedWhileTheHouseholdWasMade() {
        Person person = somebodyAtWork();
        long older = person.version() - 1;

        Household household = householdOf(new Member(person.key(), Relation.HEAD, BIRTH, Sex.MALE, UNEMPLOYED, older));
        assertThat(household.zeroEmployment()).isTrue();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                households.find(household.key()).orElseThrow().zeroEmployment())
                        .isFalse());
    }

    @Test
    void namesTheFilesThatAreNewerThanTheHouseholdWasTold() {
        Person told = somebodyAtWork();
        Person changed = somebodyAtWork();
        Household household = householdOf(Member.of(told, Relation.HEAD));

        assertThat(households.memberVersions(List.of(household.key(), "unknown")))
                .isEqualTo(Map.of(household.key(), Map.of(told.key(), told.version())));
        assertThat(persons.newerThan(
                        Map.of(told.key(), told.version(), changed.key(), changed.version() - 1, "unknown", 1L)))
                .containsExactly(changed.key());
    }
}
