package org.onehall.employer.referral;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A referral as shown.
 *
 * @param validUntil the last day that the letter holds; null once it was answered or withdrawn
 * @param number of the letter, {@code 2026-000123}; null of one from before letters were numbered, which is called by its id
 */
record ReferralView(
        String id,
        @Nullable String number,
        String personId,
        String vacancyId,
        String employerId,
        String employerName,
        String title,
        ReferralState state,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate answeredOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable LocalDate startDate,
        @Nullable String wage,
        @Nullable String reason,
        @Nullable String reasonText) {

    static ReferralView of(Referral referral, @Nullable LocalDate validUntil, Reasons reasons, Locale locale) {
        Engagement engagement = referral.engagement();
        String reason = referral.reason();
        return new ReferralView(
                referral.key(),
                referral.number(),
                referral.person().id(),
                referral.target().vacancyId(),
                referral.target().employerId(),
                referral.target().employerName(),
                referral.target().title(),
                referral.state(),
                referral.issuedOn(),
                validUntil,
                referral.answeredOn(),
                referral.withdrawnOn(),
                engagement == null ? null : engagement.startDate(),
                engagement == null ? null : engagement.wage(),
                reason,
                reasons.textOf(reason, referral.state() == ReferralState.WITHDRAWN, locale));
    }
}
