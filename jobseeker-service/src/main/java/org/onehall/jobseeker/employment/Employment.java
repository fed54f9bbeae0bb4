package org.onehall.jobseeker.employment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with a person's work, and since when.
 *
 * @param referralId of the referral that led to the work, with the employer and the vacancy; else null
 */
public record Employment(
        EmploymentStatus status,
        LocalDate since,
        @Nullable String employerId,
        @Nullable String vacancyId,
        @Nullable String referralId) {

    public static Employment of(EmploymentStatus status, LocalDate since) {
        return new Employment(status, since, null, null, null);
    }
}
