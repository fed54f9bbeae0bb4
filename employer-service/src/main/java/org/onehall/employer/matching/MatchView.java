package org.onehall.employer.matching;

import java.util.List;
import java.util.Locale;
import org.onehall.employer.vacancy.Vacancies;
import org.onehall.employer.vacancy.VacancyTerms;

/**
 * A vacancy with what speaks for it and against it.
 *
 * @param score 0 to 100
 * @param training what would close the gaps
 */
record MatchView(
        String vacancyId,
        String employerId,
        String employerName,
        String title,
        String occupation,
        String division,
        String wageFrom,
        String wageTo,
        int openings,
        int score,
        List<ReasonView> reasonsFor,
        List<ReasonView> reasonsAgainst,
        List<TrainingView> training) {

    record ReasonView(String code, String text) {}

    /** What to learn: a skill, or a level of schooling. */
    record TrainingView(String code, String subject, String text) {}

    static MatchView of(MatchDesk.Match match, MatchWords words, Locale locale) {
        Vacancies.Offer offer = match.offer();
        VacancyTerms terms = offer.terms();
        Assessment assessment = match.assessment();
        return new MatchView(
                offer.id(),
                offer.employerId(),
                offer.employerName(),
                terms.title(),
                terms.occupation(),
                terms.division(),
                terms.wage().from().toPlainString(),
                terms.wage().to().toPlainString(),
                offer.openings(),
                assessment.score(),
                reasons(assessment.inFavour(), words, locale),
                reasons(assessment.against(), words, locale),
                assessment.training().stream()
                        .map(gap -> new TrainingView(gap.code(), words.subject(gap, locale), words.of(gap, locale)))
                        .toList());
    }

    private static List<ReasonView> reasons(List<Reason> reasons, MatchWords words, Locale locale) {
        return reasons.stream()
                .map(reason -> new ReasonView(reason.code(), words.of(reason, locale)))
                .toList();
    }
}
