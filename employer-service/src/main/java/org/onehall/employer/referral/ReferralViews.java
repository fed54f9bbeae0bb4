package org.onehall.employer.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.onehall.employer.referral.ReferralController.RefusalReasonView;
import org.onehall.employer.referral.ReferralController.WithdrawalReasonView;
import org.springframework.stereotype.Component;

/** Referrals and the reasons why they end, in the words of whoever reads. */
@Component
class ReferralViews {

    private final Reasons reasons;
    private final Letters letters;
    private final Clock clock;

    ReferralViews(Reasons reasons, Letters letters, Clock clock) {
        this.reasons = reasons;
        this.letters = letters;
        this.clock = clock;
    }

    ReferralView view(Referral referral, Locale locale) {
        return ReferralView.of(referral, letters.lastDay(referral), reasons, locale);
    }

    ReferralHistory history(Referral referral, Locale locale) {
        return ReferralHistory.of(referral, reasons, locale);
    }

    List<RefusalReasonView> refusalReasons(Locale locale) {
        return reasons.refusals().on(LocalDate.now(clock)).stream()
                .map(reason -> new RefusalReasonView(reason.code(), reason.text(locale)))
                .toList();
    }

    List<WithdrawalReasonView> withdrawalReasons(Locale locale) {
        return reasons.withdrawals().on(LocalDate.now(clock)).stream()
                .map(reason -> new WithdrawalReasonView(reason.code(), reason.text(locale)))
                .toList();
    }
}
