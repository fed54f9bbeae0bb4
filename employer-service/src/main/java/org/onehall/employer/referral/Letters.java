package org.onehall.employer.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.calendar.WorkingDays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Until when the letter of a referral holds. */
@Component
@EnableConfigurationProperties(LetterTerms.class)
class Letters {

    private final LetterTerms terms;
    private final WorkingDays calendar;

    Letters(LetterTerms terms, WorkingDays calendar) {
        this.terms = terms;
        this.calendar = calendar;
    }

    /** The last day, by the rule of the day of issue; null once the letter has done its work or was taken back. */
    @Nullable
    LocalDate lastDay(Referral referral) {
        return referral.state() == ReferralState.ISSUED
                ? calendar.plus(referral.issuedOn(), terms.workingDaysOn(referral.issuedOn()))
                : null;
    }
}
