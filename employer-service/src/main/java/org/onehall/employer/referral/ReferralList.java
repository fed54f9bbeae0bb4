package org.onehall.employer.referral;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of referrals.
 *
 * @param next cursor of the next page, null on the last
 * @param total on the first page: how many there are in all
 * @param facets on the first page: how many there are in all by state, month of issue, street and reason of a refusal
 */
record ReferralList(
        List<ReferralView> items,
        @Nullable String next,
        @Nullable Long total,
        @Nullable Map<String, Map<String, Long>> facets) {}
