package org.onehall.employer.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long a letter of introduction holds; the bureau's own rule, dated, so that a new one can be put down before it is in force. */
@ConfigurationProperties("onehall.employer")
record LetterTerms(List<Term> letterTerms) {

    LetterTerms {
        if (letterTerms == null || letterTerms.isEmpty()) {
            throw new IllegalArgumentException("onehall.employer.letter-terms must name a term");
        }
        letterTerms = List.copyOf(letterTerms);
    }

    /**
     * A rule while it is in force.
     *
     * @param workingDays after the day of issue
     * @param validUntil the last day, null while in force
     */
    record Term(
            int workingDays, LocalDate validFrom, @Nullable LocalDate validUntil) {

        private boolean inForce(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    int workingDaysOn(LocalDate day) {
        return letterTerms.stream()
                .filter(term -> term.inForce(day))
                .findFirst()
                .map(Term::workingDays)
                .orElseThrow(() -> new IllegalStateException("onehall.employer.letter-terms has none for " + day));
    }
}
