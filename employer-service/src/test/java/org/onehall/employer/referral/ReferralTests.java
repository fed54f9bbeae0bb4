package org.onehall.employer.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onehall.employer.vacancy.Reservation;
import org.onehall.platform.security.Capacity;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.ProblemException;

class ReferralTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Act STATION = act(TODAY, new Capacity(Role.COORDINATOR, "330104001"));
    private static final Act EMPLOYER = act(TODAY, new Capacity(Role.EMPLOYER, null));
    private static final Act HALL = act(TODAY, null);
    private static final Engagement MONDAY = Engagement.of(LocalDate.of(2026, 3, 9), "5200");
    private static final Engagement TUESDAY = Engagement.of(LocalDate.of(2026, 3, 10), null);

    static Referral aReferral() {
        return Referral.issue(
                new Referral.Letter("r-1", "2026-000123"),
                new Referral.Person("p-1", "330104001002"),
                new Target("v-1", "e-1", "晨光食品", "包装工"),
                "coordinator-1",
                STATION);
    }

    private static Act act(LocalDate day, @Nullable Capacity by) {
        return new Act(day.atTime(9, 30).toInstant(ZoneOffset.ofHours(8)), day, by);
    }

    private static void answeredAlready(ThrowingCallable command) {
        refusedWith("referral-answered", command);
    }

    private static void refusedWith(String code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void hiresOnceTheVacancyGivesAnOpening() {
        Referral referral = aReferral();
        referral.agree(MONDAY, EMPLOYER);
        assertThat(referral.state()).isEqualTo(ReferralState.HIRING);
        referral.settle(1, Reservation.TAKEN, HALL);
        assertThat(referral.state()).isEqualTo(ReferralState.HIRED);
        assertThat(referral.engagement()).isEqualTo(MONDAY);
        assertThat(referral.answeredOn()).isEqualTo(TODAY);
    }

    @Test
    void theSameHireAgainChangesNothing() {
        Referral referral = aReferral();
        referral.agree(MONDAY, EMPLOYER);
        referral.agree(MONDAY, EMPLOYER);
        assertThat(referral.attempts()).isEqualTo(1);
        referral.settle(1, Reservation.TAKEN, HALL);
        referral.agree(MONDAY, EMPLOYER);
        referral.settle(1, Reservation.TAKEN, act(TODAY.plusDays(1), null));
        assertThat(referral.answeredOn()).isEqualTo(TODAY);
    }

    @Test
    void refusesAnotherAnswerOnceAnswered() {
        Referral hired = aReferral();
        hired.agree(MONDAY, EMPLOYER);
        answeredAlready(() -> hired.agree(TUESDAY, EMPLOYER));
        answeredAlready(() -> hired.refuse("distance", EMPLOYER));
        hired.settle(1, Reservation.TAKEN, HALL);
        answeredAlready(() -> hired.agree(TUESDAY, EMPLOYER));
        answeredAlready(() -> hired.refuse("distance", EMPLOYER));

        Referral refused = aReferral();
        refused.refuse("distance", EMPLOYER);
        refused.refuse("distance", EMPLOYER);
        answeredAlready(() -> refused.refuse("wage", EMPLOYER));
        answeredAlready(() -> refused.agree(MONDAY, EMPLOYER));
    }

    @Test
    void isWithdrawnOnceWhileItWaits() {
        Referral referral = aReferral();
        referral.withdraw("found-work", STATION);
        referral.withdraw("found-work", act(TODAY.plusDays(1), new Capacity(Role.OFFICER, "330104")));
        assertThat(referral.state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(referral.reason()).isEqualTo("found-work");
        assertThat(referral.withdrawnOn()).isEqualTo(TODAY);
        assertThat(referral.answeredOn()).isNull();
        assertThat(referral.steps())
                .containsExactly(Step.of(Step.Kind.ISSUED, STATION), Step.withdrawn("found-work", STATION));
    }

    @Test
    void hearsNothingMoreOnceItIsWithdrawn() {
        Referral referral = aReferral();
        referral.withdraw("found-work", STATION);
        List<ThrowingCallable> late = List.of(
                () -> referral.agree(MONDAY, EMPLOYER),
                () -> referral.refuse("distance", EMPLOYER),
                () -> referral.withdraw("mistaken", STATION));
        assertThat(late).allSatisfy(command -> refusedWith("referral-withdrawn", command));
    }

    @Test
    void isNotWithdrawnOnceItIsAnsweredOrAboutToBe() {
        Referral hiring = aReferral();
        hiring.agree(MONDAY, EMPLOYER);
        answeredAlready(() -> hiring.withdraw("mistaken", STATION));
        hiring.settle(1, Reservation.FULL, HALL);
        hiring.withdraw("mistaken", STATION);
        assertThat(hiring.state()).as("open again, so it can be").isEqualTo(ReferralState.WITHDRAWN);

        Referral refused = aReferral();
        refused.refuse("distance", EMPLOYER);
        answeredAlready(() -> refused.withdraw("mistaken", STATION));
    }

    @Test
    void isOpenAgainWhenTheVacancyHasNoOpening() {
        Referral referral = aReferral();
        referral.agree(MONDAY, EMPLOYER);
        referral.settle(1, Reservation.FULL, HALL);
        assertThat(referral.state()).isEqualTo(ReferralState.ISSUED);
        assertThat(referral.denial()).isEqualTo(Reservation.FULL);
        assertThat(referral.engagement()).isNull();
        referral.refuse("filled", EMPLOYER);
        assertThat(referral.state()).isEqualTo(ReferralState.REFUSED);
    }

    @Test
    void listensToItsLatestAttemptOnly() {
        Referral referral = aReferral();
        referral.agree(MONDAY, EMPLOYER);
        referral.settle(1, Reservation.FULL, HALL);
        referral.agree(TUESDAY, EMPLOYER);
        referral.settle(1, Reservation.FULL, HALL);
        assertThat(referral.state()).as("a late word on attempt 1").isEqualTo(ReferralState.HIRING);
        referral.settle(2, Reservation.TAKEN, HALL);
        assertThat(referral.state()).isEqualTo(ReferralState.HIRED);
    }

    @Test
    void writesWagesWithTwoDecimals() {
        assertThat(MONDAY.wage()).isEqualTo("5200.00");
    }

    @Test
    void keepsItsStepsWithTheCapacityOfWhoeverTookThem() {
        Referral referral = aReferral();
        referral.agree(MONDAY, EMPLOYER);
        referral.agree(MONDAY, EMPLOYER);
        referral.settle(1, Reservation.FULL, HALL);
        referral.refuse("filled", STATION);
        referral.refuse("filled", STATION);
        assertThat(referral.steps())
                .containsExactly(
                        Step.of(Step.Kind.ISSUED, STATION),
                        Step.of(Step.Kind.HIRE_AGREED, EMPLOYER),
                        Step.of(Step.Kind.NO_OPENING, HALL),
                        Step.refused("filled", STATION));
    }
}
