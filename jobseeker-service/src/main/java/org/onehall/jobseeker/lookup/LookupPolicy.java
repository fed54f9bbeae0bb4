package org.onehall.jobseeker.lookup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How often a day a caller may look a number up; the district's own rule, dated. */
@ConfigurationProperties("onehall.jobseeker")
record LookupPolicy(List<Limit> numberLookups) {

    /** @param validUntil the last day, null while in force */
    record Limit(int perDay, LocalDate validFrom, @Nullable LocalDate validUntil) {

        private boolean inForce(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    int perDay(LocalDate day) {
        return numberLookups.stream()
                .filter(limit -> limit.inForce(day))
                .mapToInt(Limit::perDay)
                .min()
                .orElseThrow(() -> new IllegalStateException("onehall.jobseeker.number-lookups has none for " + day));
    }
}
