package org.onehall.jobseeker.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onehall.jobseeker.person.PersonFixture.DAY;
import static org.onehall.jobseeker.person.PersonFixture.aHire;
import static org.onehall.jobseeker.person.PersonFixture.aPerson;
import static org.onehall.jobseeker.person.PersonFixture.aWish;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.platform.web.ProblemException;

class PersonTests {

    private final Person person = aPerson();

    @Test
    void aHireGivesWorkAndClosesTheWish() {
        person.hired("r1", aHire());

        assertThat(person.employment().status()).isEqualTo(EmploymentStatus.EMPLOYED);
        assertThat(person.employment().referralId()).isEqualTo("r1");
        assertThat(person.wish())
                .satisfies(wish -> assertThat(wish == null || wish.open()).isFalse());
    }

    @Test
    void aHireToldTwiceChangesNothing() {
        person.hired("r1", aHire());
        person.wish(aWish());
        person.hired("r1", aHire());

        assertThat(person.wish()).isEqualTo(aWish());
    }

    @Test
    void leavingGivesTheWorkBack() {
        person.hired("r1", aHire());
        person.left("r1", DAY.plusDays(9));
        person.hired("r1", aHire());

        assertThat(person.employment()).isEqualTo(Employment.of(EmploymentStatus.UNEMPLOYED, DAY.plusDays(9)));
    }

    @Test
    void leavingHeardBeforeTheHireIsStillTheLastWord() {
        person.left("r1", DAY.plusDays(9));
        person.hired("r1", aHire());

        assertThat(person.employment().status()).isEqualTo(EmploymentStatus.UNEMPLOYED);
    }

    @Test
    void leavingOneWorkDoesNotEndTheNext() {
        person.hired("r1", aHire());
        person.hired("r2", aHire());
        person.left("r1", DAY.plusDays(9));

        assertThat(person.employment().status()).isEqualTo(EmploymentStatus.EMPLOYED);
        assertThat(person.employment().referralId()).isEqualTo("r2");
    }

    @Test
    void wasReferredUnlessEveryReferralWasWithdrawn() {
        person.referrals(it -> it.issued("r1").withdrawn("r1").issued("r1"));
        assertThat(person.referred()).isFalse();

        person.referrals(it -> it.issued("r2").withdrawn("r1"));
        assertThat(person.referred()).isTrue();
    }

    @Test
    void anErasedPersonKeepsNothingAndRefusesEverything() {
        person.hired("r1", aHire());
        person.erase(DAY);
        person.hired("r2", aHire());

        assertThat(person.erased()).isTrue();
        assertThat(person.identity()).isEmpty();
        assertThat(person.wish()).isNull();
        assertThat(person.contact()).isEqualTo(Contact.NONE);
        assertThat(person.employment().employerId()).isNull();
        assertThatThrownBy(() -> person.wish(aWish()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("410");
    }

    @Test
    void aSurveyOfTheSameDayYieldsToTheDesk() {
        Verification desk = Verification.atDesk(DAY, "o1");
        Verification sheet = Verification.bySheet(DAY, "c1", "s1/2", true);

        assertThat(desk.yieldsTo(DAY)).isFalse();
        assertThat(sheet.yieldsTo(DAY)).isTrue();
        assertThat(List.of(desk, sheet)).allMatch(v -> v.yieldsTo(DAY.plusDays(1)) && !v.yieldsTo(DAY.minusDays(1)));
    }

    @Test
    void aSurveyDoesNotUndoWhatThePersonSaidSince() {
        Verification sheet = Verification.bySheet(DAY, "c1", "s1/2", true);
        Verification said = sheet.stated(DAY.plusDays(3));
        assertThat(said.yieldsTo(DAY.plusDays(3))).isFalse();
        assertThat(said.yieldsTo(DAY.plusDays(4))).isTrue();
        assertThat(said.on()).as("no verification").isEqualTo(DAY);

        Verification between = Verification.bySheet(DAY.plusDays(1), "c1", "s2/2", false);
        assertThat(between.after(said).yieldsTo(DAY.plusDays(2))).isFalse();
        Verification later = Verification.bySheet(DAY.plusDays(5), "c1", "s2/2", false);
        assertThat(later.after(said)).isEqualTo(later);
        assertThat(sheet.sheet()).isEqualTo("s1");
    }
}
