package org.onehall.employer.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.onehall.employer.vacancy.Reservation;
import org.onehall.platform.web.ProblemException;

class ReferralTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Engagement MONDAY = Engagement.of(LocalDate.of(2026, 3, 9), "5200");
    private static final Engagement TUESDAY = Engagement.of(LocalDate.of(2026, 3, 10), null);

    static Referral aReferral() {
        return Referral.issue(
                "r-1",
                new Referral.Person("p-1", "330104001002"),
                new Target("v-1", "e-1", "晨光食品", "包装工"),
                "coordinator-1",
                TODAY);
    }

    private static void answeredAlready(ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("referral-answered"));
    }

    @Test
    void hiresOnceTheVacancyGivesAnOpening() {
        Referral referral = aReferral();
        referral.agree(MONDAY);
        assertThat(referral.state()).isEqualTo(ReferralState.HIRING);
        referral.settle(1, Reservation.TAKEN, TODAY);
        assertThat(referral.state()).isEqualTo(ReferralState.HIRED);
        assertThat(referral.engagement()).isEqualTo(MONDAY);
        assertThat(referral.answeredOn()).isEqualTo(TODAY);
    }

    @Test
    void theSameHireAgainChangesNothing() {
        Referral referral = aReferral();
        referral.agree(MONDAY);
        referral.agree(MONDAY);
        assertThat(referral.attempts()).isEqualTo(1);
        referral.settle(1, Reservation.TAKEN, TODAY);
        referral.agree(MONDAY);
        referral.settle(1, Reservation.TAKEN, TODAY.plusDays(1));
        assertThat(referral.answeredOn()).isEqualTo(TODAY);
    }

    @Test
    void refusesAnotherAnswerOnceAnswered() {
        Referral hired = aReferral();
        hired.agree(MONDAY);
        answeredAlready(() -> hired.agree(TUESDAY));
        answeredAlready(() -> hired.refuse("distance", TODAY));
        hired.settle(1, Reservation.TAKEN, TODAY);
        answeredAlready(() -> hired.agree(TUESDAY));
        answeredAlready(() -> hired.refuse("distance", TODAY));

        Referral refused = aReferral();
        refused.refuse("distance", TODAY);
        refused.refuse("distance", TODAY);
        answeredAlready(() -> refused.refuse("wage", TODAY));
        answeredAlready(() -> refused.agree(MONDAY));
    }

    @Test
    void isOpenAgainWhenTheVacancyHasNoOpening() {
        Referral referral = aReferral();
        referral.agree(MONDAY);
        referral.settle(1, Reservation.FULL, TODAY);
        assertThat(referral.state()).isEqualTo(ReferralState.ISSUED);
        assertThat(referral.denial()).isEqualTo(Reservation.FULL);
        assertThat(referral.engagement()).isNull();
        referral.refuse("filled", TODAY);
        assertThat(referral.state()).isEqualTo(ReferralState.REFUSED);
    }

    @Test
    void listensToItsLatestAttemptOnly() {
        Referral referral = aReferral();
        referral.agree(MONDAY);
        referral.settle(1, Reservation.FULL, TODAY);
        referral.agree(TUESDAY);
        referral.settle(1, Reservation.FULL, TODAY);
        assertThat(referral.state()).as("a late word on attempt 1").isEqualTo(ReferralState.HIRING);
        referral.settle(2, Reservation.TAKEN, TODAY);
        assertThat(referral.state()).isEqualTo(ReferralState.HIRED);
    }

    @Test
    void writesWagesWithTwoDecimals() {
        assertThat(MONDAY.wage()).isEqualTo("5200.00");
    }
}
