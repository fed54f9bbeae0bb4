package org.onehall.jobseeker.lookup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often a day a caller may look a number up, and a citizen may say how their own ends; the district's own rule, dated.
 */
@ConfigurationProperties("onehall.jobseeker")
record LookupPolicy(List<Limit> numberLookups, List<Limit> ownFileLooks) {

    /** @param validUntil the last day, null while in force */
    record Limit(int perDay, LocalDate validFrom, @Nullable LocalDate validUntil) {

        private boolean inForce(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    int numberLookupsOn(LocalDate day) {
        return perDay(numberLookups, "number-lookups", day);
    }

    int ownFileLooksOn(LocalDate day) {
        return perDay(ownFileLooks, "own-file-looks", day);
    }

    private static int perDay(List<Limit> limits, String name, LocalDate day) {
        return limits.stream()
                .filter(limit -> limit.inForce(day))
                .mapToInt(Limit::perDay)
                .min()
                .orElseThrow(() -> new IllegalStateException("onehall.jobseeker." + name + " has none for " + day));
    }
}
