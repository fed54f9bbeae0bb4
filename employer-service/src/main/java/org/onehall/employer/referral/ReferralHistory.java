package org.onehall.employer.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Role;

/** A referral's life as shown to those it concerns, the oldest step first. */
record ReferralHistory(String referralId, List<StepView> steps) {

    /**
     * A step.
     *
     * @param at null where only the day is known
     * @param role in which it was taken; null for the hall itself
     * @param division of the station that took it, where one did
     * @param reason with REFUSED and WITHDRAWN
     */
    record StepView(
            Step.Kind kind,
            @Nullable Instant at,
            LocalDate day,
            @Nullable Role role,
            @Nullable String division,
            @Nullable String reason,
            @Nullable String reasonText) {

        private static StepView of(Step step, Reasons reasons, Locale locale) {
            return new StepView(
                    step.kind(),
                    step.at(),
                    step.day(),
                    step.by() == null ? null : step.by().role(),
                    step.by() == null ? null : step.by().division(),
                    step.reason(),
                    reasons.textOf(step.reason(), step.kind() == Step.Kind.WITHDRAWN, locale));
        }
    }

    static ReferralHistory of(Referral referral, Reasons reasons, Locale locale) {
        return new ReferralHistory(
                referral.key(),
                referral.steps().stream()
                        .map(step -> StepView.of(step, reasons, locale))
                        .toList());
    }
}
