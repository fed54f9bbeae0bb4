package org.onehall.jobseeker.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onehall.jobseeker.employment.EmploymentStatus.EMPLOYED;
import static org.onehall.jobseeker.employment.EmploymentStatus.INACTIVE;
import static org.onehall.jobseeker.employment.EmploymentStatus.UNEMPLOYED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.labour.LabourAge;
import org.onehall.platform.web.ProblemException;

class HouseholdTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final LocalDate ADULT = LocalDate.of(1979, 4, 2);
    private static final ZeroEmploymentPolicy POLICY = new ZeroEmploymentPolicy(new LabourAge(
            16,
            Map.of(
                    Sex.MALE, new LabourAge.Retirement(60, YearMonth.of(1965, 1), 4, 63),
                    Sex.FEMALE, new LabourAge.Retirement(50, YearMonth.of(1975, 1), 2, 55))));

    private final Household household = Household.create("h1", "330104001001", "H-1");

    private static Member member(String id, Relation relation, EmploymentStatus status, long sequence) {
        return new Member(id, relation, ADULT, Sex.MALE, status, sequence);
    }

    private void join(Member member) {
        household.join(List.of(member), POLICY, DAY);
    }

    /** E employed, U unemployed, I inactive, C a child, O a pensioner out of work. */
    @ParameterizedTest
    @CsvSource({
        "U,true",
        "UU,true",
        "UI,true",
        "UC,true",
        "E,false",
        "EU,false",
        "I,false",
        "C,false",
        "O,false",
        "OU,true",
        "'',false"
    })
    void isZeroEmploymentWhenThoseAbleToWorkHaveNone(String people, boolean expected) {
        List<Member> members = new ArrayList<>();
        IntStream.range(0, people.length())
                .forEach(i -> members.add(
                        switch (people.charAt(i)) {
                            case 'E' -> member("p" + i, Relation.OTHER, EMPLOYED, 1);
                            case 'U' -> member("p" + i, Relation.OTHER, UNEMPLOYED, 1);
                            case 'I' -> member("p" + i, Relation.OTHER, INACTIVE, 1);
                            case 'C' ->
                                new Member("p" + i, Relation.CHILD, DAY.minusYears(15), Sex.MALE, UNEMPLOYED, 1);
                            default ->
                                new Member("p" + i, Relation.PARENT, DAY.minusYears(70), Sex.MALE, UNEMPLOYED, 1);
                        }));
        assertThat(POLICY.applies(members, DAY)).isEqualTo(expected);
    }

    @Test
    void isDerivedAnewOnEveryHireAndJobLoss() {
        join(member("p1", Relation.HEAD, UNEMPLOYED, 1));
        assertThat(household.zeroEmployment()).isTrue();

        household.follow(member("p1", Relation.HEAD, EMPLOYED, 2), POLICY, DAY.plusDays(1));
        assertThat(household.zeroEmployment()).isFalse();
        assertThat(household.since()).isEqualTo(DAY.plusDays(1));

        household.follow(member("p1", Relation.HEAD, UNEMPLOYED, 3), POLICY, DAY.plusDays(2));
        assertThat(household.zeroEmployment()).isTrue();
    }

    @Test
    void takesNoOlderStateOfAMember() {
        join(member("p1", Relation.HEAD, EMPLOYED, 5));
        household.follow(member("p1", Relation.HEAD, UNEMPLOYED, 4), POLICY, DAY);

        assertThat(household.zeroEmployment()).isFalse();
    }

    @Test
    void isDerivedAnewWhenSomebodyLeavesOrJoins() {
        join(member("p1", Relation.HEAD, UNEMPLOYED, 1));
        join(member("p2", Relation.SPOUSE, EMPLOYED, 1));
        assertThat(household.zeroEmployment()).isFalse();

        household.leave("p2", POLICY, DAY);
        assertThat(household.zeroEmployment()).isTrue();
    }

    @Test
    void aBirthdayChangesItThoughNobodyReports() {
        LocalDate birth = DAY.minusYears(16).plusDays(10);
        join(new Member("p1", Relation.HEAD, birth, Sex.FEMALE, UNEMPLOYED, 1));
        assertThat(household.zeroEmployment()).isFalse();
        assertThat(household.reviewOn()).isEqualTo(DAY.plusDays(10));

        household.derive(POLICY, DAY.plusDays(10));
        assertThat(household.zeroEmployment()).isTrue();
    }

    @Test
    void hasOneHead() {
        join(member("p1", Relation.HEAD, EMPLOYED, 1));
        assertThatThrownBy(() -> join(member("p2", Relation.HEAD, EMPLOYED, 1)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("household-has-head");

        join(member("p2", Relation.SPOUSE, EMPLOYED, 1));
        household.head("p2", POLICY, DAY);
        assertThat(household.head().map(Member::personId)).contains("p2");
        assertThat(household.member("p1").map(Member::relation)).contains(Relation.OTHER);
    }

    @Test
    void joiningTwiceIsOnce() {
        join(member("p1", Relation.HEAD, EMPLOYED, 1));
        join(member("p1", Relation.HEAD, EMPLOYED, 1));

        assertThat(household.members()).hasSize(1);
    }

    @Test
    void hasAtMostThirtyMembers() {
        IntStream.range(0, 30).forEach(i -> join(member("p" + i, Relation.OTHER, EMPLOYED, 1)));

        assertThatThrownBy(() -> join(member("p30", Relation.OTHER, EMPLOYED, 1)))
                .isInstanceOf(ProblemException.class);
    }
}
