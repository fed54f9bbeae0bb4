package org.onehall.jobseeker.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.matching.Assessment.Reason;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.platform.privacy.Masks;

/**
 * A person for a vacancy, masked, with what speaks for and against.
 *
 * @param score 0 to 100
 * @param training what would close the gaps
 */
record CandidateView(
        String personId,
        String name,
        LocalDate birthDate,
        Sex sex,
        String division,
        @Nullable Education education,
        List<String> skills,
        int score,
        List<ReasonView> reasonsFor,
        List<ReasonView> reasonsAgainst,
        List<TrainingView> training) {

    record ReasonView(String code, String text) {}

    /** What to learn: a skill, or a level of schooling. */
    record TrainingView(String code, String subject, String text) {}

    static CandidateView of(CandidateDesk.Candidate candidate, PersonSeals seals, MatchWords words, Locale locale) {
        Person person = candidate.person();
        Assessment assessment = candidate.assessment();
        return new CandidateView(
                person.key(),
                seals.open(person.key(), person.requirePresent().name())
                        .map(Masks::name)
                        .orElse(""),
                person.birthDate(),
                person.sex(),
                person.division(),
                person.education(),
                person.skills(),
                assessment.score(),
                reasons(assessment, true, words, locale),
                reasons(assessment, false, words, locale),
                assessment.gaps().stream()
                        .map(gap ->
                                new TrainingView(gap.code(), words.word(gap.subject(), locale), words.of(gap, locale)))
                        .toList());
    }

    private static List<ReasonView> reasons(Assessment assessment, boolean speaksFor, MatchWords words, Locale locale) {
        return assessment.reasons().stream()
                .filter(reason -> reason.speaksFor() == speaksFor)
                .map((Reason reason) -> new ReasonView(reason.code(), words.of(reason, locale)))
                .toList();
    }
}
