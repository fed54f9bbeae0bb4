package org.onehall.employer.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an employer agrees with a person whom it hires; the wage in yuan a month, with two decimals. */
record Engagement(LocalDate startDate, @Nullable String wage) {

    static Engagement of(LocalDate startDate, @Nullable String wage) {
        String yuan = wage == null ? null : new BigDecimal(wage).setScale(2).toPlainString();
        return new Engagement(startDate, yuan);
    }

    @Nullable
    BigDecimal yuan() {
        return wage == null ? null : new BigDecimal(wage);
    }
}
