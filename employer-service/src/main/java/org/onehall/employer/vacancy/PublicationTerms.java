package org.onehall.employer.vacancy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How long a vacancy may stand; the bureau's own rule, dated, so that a new one can be put down before it is in force. */
@ConfigurationProperties("onehall.employer")
record PublicationTerms(List<Term> publicationTerms) {

    PublicationTerms {
        if (publicationTerms == null || publicationTerms.isEmpty()) {
            throw new IllegalArgumentException("onehall.employer.publication-terms must name a term");
        }
        publicationTerms = List.copyOf(publicationTerms);
    }

    /**
     * A rule while it is in force.
     *
     * @param usualDays when the employer names no last day
     * @param mostDays between publication and the last day
     * @param validUntil the last day, null while in force
     */
    record Term(
            int usualDays,
            int mostDays,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        private boolean inForce(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    PublicationPolicy on(LocalDate day) {
        return publicationTerms.stream()
                .filter(term -> term.inForce(day))
                .findFirst()
                .map(term -> new PublicationPolicy(term.usualDays(), term.mostDays()))
                .orElseThrow(() -> new IllegalStateException("onehall.employer.publication-terms has none for " + day));
    }
}
