package org.onehall.employer.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onehall.employer.vacancy.VacancyFixture.POLICY;
import static org.onehall.employer.vacancy.VacancyFixture.TODAY;
import static org.onehall.employer.vacancy.VacancyFixture.aDraft;
import static org.onehall.employer.vacancy.VacancyFixture.aPublishedVacancy;
import static org.onehall.employer.vacancy.VacancyFixture.terms;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.onehall.platform.web.ProblemException;

class VacancyTests {

    private static void refused(String code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void isForNobodyWhileADraft() {
        Vacancy draft = aDraft(terms -> terms);
        assertThat(draft.isOpen(TODAY)).isFalse();
        assertThat(draft.reserve("r-1", 1, TODAY)).isEqualTo(Reservation.NOT_OPEN);
    }

    @Test
    void isOpenFromPublicationToItsLastDay() {
        Vacancy vacancy = aPublishedVacancy(terms -> terms.until(TODAY.plusDays(10)));
        assertThat(vacancy.isOpen(TODAY)).isTrue();
        assertThat(vacancy.isOpen(TODAY.plusDays(10))).isTrue();
        assertThat(vacancy.isOpen(TODAY.plusDays(11))).isFalse();
    }

    @Test
    void standsForTheUsualTimeWhenNoLastDayIsNamed() {
        assertThat(aPublishedVacancy().terms().expiresOn()).isEqualTo(TODAY.plusDays(30));
    }

    @Test
    void refusesALastDayOutsideOfThePolicy() {
        refused("expires-in-the-past", () -> aPublishedVacancy(terms -> terms.until(TODAY.minusDays(1))));
        refused("expires-too-late", () -> aPublishedVacancy(terms -> terms.until(TODAY.plusDays(181))));
        Vacancy vacancy = aPublishedVacancy();
        VacancyTerms late = terms().until(TODAY.plusDays(181)).build();
        refused("expires-too-late", () -> vacancy.change(late, POLICY, TODAY));
    }

    @Test
    void refusesALastDayThatIsTooLateForADraftToo() {
        Vacancy draft = aDraft(terms -> terms);
        VacancyTerms late = terms().until(TODAY.plusDays(181)).build();
        refused("expires-too-late", () -> draft.change(late, POLICY, TODAY));
        draft.change(terms().until(TODAY.plusDays(180)).build(), POLICY, TODAY);
        assertThat(draft.terms().expiresOn()).isEqualTo(TODAY.plusDays(180));
    }

    @Test
    void publishingAgainChangesNothing() {
        Vacancy vacancy = aPublishedVacancy();
        vacancy.publish(POLICY, TODAY.plusDays(3));
        assertThat(vacancy.publishedOn()).isEqualTo(TODAY);
    }

    @Test
    void givesEachReferralOneOpening() {
        Vacancy vacancy = aPublishedVacancy(terms -> terms.headcount(2));
        assertThat(vacancy.reserve("r-1", 1, TODAY)).isEqualTo(Reservation.TAKEN);
        assertThat(vacancy.reserve("r-1", 1, TODAY)).isEqualTo(Reservation.TAKEN);
        assertThat(vacancy.reserve("r-1", 2, TODAY)).isEqualTo(Reservation.TAKEN);
        assertThat(vacancy.openings()).isEqualTo(1);
        assertThat(vacancy.state()).isEqualTo(VacancyState.PUBLISHED);
    }

    @Test
    void isFilledByTheLastOpening() {
        Vacancy vacancy = aPublishedVacancy(terms -> terms.headcount(1));
        vacancy.reserve("r-1", 1, TODAY);
        assertThat(vacancy.closureReason()).isEqualTo(ClosureReason.FILLED);
        assertThat(vacancy.reserve("r-2", 1, TODAY)).isEqualTo(Reservation.FULL);
        assertThat(vacancy.reserve("r-1", 1, TODAY)).as("asked again").isEqualTo(Reservation.TAKEN);
    }

    @Test
    void standsByARefusalForTheSameAttempt() {
        Vacancy vacancy = aDraft(terms -> terms);
        assertThat(vacancy.reserve("r-1", 1, TODAY)).isEqualTo(Reservation.NOT_OPEN);
        vacancy.publish(POLICY, TODAY);
        assertThat(vacancy.reserve("r-1", 1, TODAY)).as("late repeat").isEqualTo(Reservation.NOT_OPEN);
        assertThat(vacancy.reserve("r-1", 2, TODAY)).as("new attempt").isEqualTo(Reservation.TAKEN);
    }

    @Test
    void takesThoseReferredInTimeAfterItExpired() {
        Vacancy vacancy = aPublishedVacancy(terms -> terms.headcount(1));
        vacancy.expire(TODAY.plusDays(31));
        assertThat(vacancy.closureReason()).isEqualTo(ClosureReason.EXPIRED);
        assertThat(vacancy.reserve("r-1", 1, TODAY.plusDays(32))).isEqualTo(Reservation.TAKEN);
        assertThat(vacancy.reserve("r-2", 1, TODAY.plusDays(32))).isEqualTo(Reservation.FULL);
        assertThat(vacancy.closureReason()).isEqualTo(ClosureReason.EXPIRED);
    }

    @Test
    void takesNobodyOnceWithdrawn() {
        Vacancy vacancy = aPublishedVacancy();
        vacancy.close(ClosureReason.WITHDRAWN, TODAY);
        assertThat(vacancy.reserve("r-1", 1, TODAY)).isEqualTo(Reservation.NOT_OPEN);
    }

    @Test
    void doesNotExpireBeforeItsLastDayIsOver() {
        Vacancy vacancy = aPublishedVacancy();
        vacancy.expire(TODAY.plusDays(30));
        assertThat(vacancy.state()).isEqualTo(VacancyState.PUBLISHED);
    }

    @Test
    void staysClosed() {
        Vacancy vacancy = aPublishedVacancy();
        vacancy.close(ClosureReason.WITHDRAWN, TODAY);
        vacancy.close(ClosureReason.FILLED, TODAY.plusDays(1));
        assertThat(vacancy.closureReason()).isEqualTo(ClosureReason.WITHDRAWN);
        assertThat(vacancy.closedOn()).isEqualTo(TODAY);
        refused("vacancy-closed", () -> vacancy.publish(POLICY, TODAY));
        VacancyTerms others = terms().wageTo("7000").build();
        refused("vacancy-closed", () -> vacancy.change(others, POLICY, TODAY));
    }

    @Test
    void refusesAHeadcountBelowItsHires() {
        Vacancy vacancy = aPublishedVacancy(terms -> terms.headcount(3));
        vacancy.reserve("r-1", 1, TODAY);
        vacancy.reserve("r-2", 1, TODAY);
        VacancyTerms one = terms().headcount(1).build();
        refused("headcount-below-hires", () -> vacancy.change(one, POLICY, TODAY));
        vacancy.change(terms().headcount(2).build(), POLICY, TODAY);
        assertThat(vacancy.closureReason()).isEqualTo(ClosureReason.FILLED);
    }

    @Test
    void keepsItsLastDayWhenAChangeNamesNone() {
        Vacancy vacancy = aPublishedVacancy(terms -> terms.until(TODAY.plusDays(5)));
        vacancy.change(terms().wageTo("7000").build(), POLICY, TODAY.plusDays(1));
        assertThat(vacancy.terms().expiresOn()).isEqualTo(TODAY.plusDays(5));
        assertThat(vacancy.terms().wage().to()).isEqualByComparingTo("7000");
    }
}
