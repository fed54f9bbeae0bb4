package org.onehall.employer.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals to list, the newest first.
 *
 * @param open those without an answer, or those with one; all when absent
 */
record ReferralQuery(
        @Nullable @Size(max = 64) String person,
        @Nullable @Size(max = 64) String vacancy,
        @Nullable Boolean open,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Min(1) @Max(100) Integer limit) {

    private static final int USUAL_LIMIT = 20;

    int size() {
        return limit == null ? USUAL_LIMIT : limit;
    }
}
