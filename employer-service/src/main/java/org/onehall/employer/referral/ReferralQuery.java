package org.onehall.employer.referral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals to list; what is not named does not matter.
 *
 * @param number of the letter in whatever way it was typed, or the whole id of a referral
 * @param division of the person, or one above it
 * @param open those that wait for an answer, or those that do not
 * @param reason why refused
 * @param issuedFrom on this day or later
 * @param issuedBefore before this day
 * @param openForDays those without an answer that were issued more than this many working days ago
 */
record ReferralQuery(
        @Nullable @Size(max = 64) String number,
        @Nullable @Size(max = 64) String person,
        @Nullable @Size(max = 64) String vacancy,
        @Nullable @Size(max = 64) String employer,

        @Nullable @Pattern(regexp = "^([0-9]{6}|[0-9]{9}|[0-9]{12})$", message = "{division-malformed}")
        String division,

        @Nullable Boolean open,
        @Nullable ReferralState state,
        @Nullable @Size(max = 40) String reason,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedBefore,
        @Nullable @Min(0) @Max(250) Integer openForDays,
        @Nullable Order sort,
        @Nullable @Size(max = 2000) String cursor,
        @Nullable @Min(1) @Max(100) Integer limit) {

    private static final int USUAL_LIMIT = 20;

    /** How the list is ordered: by the day of issue, or by the day on which a hired person starts, all others behind. */
    enum Order {
        NEWEST,
        OLDEST,
        STARTS_LAST,
        STARTS_FIRST
    }

    Order order() {
        return sort == null ? Order.NEWEST : sort;
    }

    int size() {
        return limit == null ? USUAL_LIMIT : limit;
    }
}
