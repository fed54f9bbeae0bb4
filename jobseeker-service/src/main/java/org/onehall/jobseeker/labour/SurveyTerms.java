package org.onehall.jobseeker.labour;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long what a file says holds before the station must find it true again: the district's own rule, dated. */
@ConfigurationProperties("onehall.jobseeker")
public record SurveyTerms(List<Term> surveyTerms) {

    /** @param validUntil the last day, null while in force */
    public record Term(
            int months, LocalDate validFrom, @Nullable LocalDate validUntil) {

        private boolean inForce(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    /** A file last found true before this day is due; empty where no rule is in force. */
    public Optional<LocalDate> dueBefore(LocalDate day) {
        return surveyTerms.stream()
                .filter(term -> term.inForce(day))
                .findFirst()
                .map(term -> day.minusMonths(term.months()));
    }
}
