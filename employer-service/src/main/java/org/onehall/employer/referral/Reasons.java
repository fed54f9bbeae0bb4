package org.onehall.employer.referral;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Why employers refuse ({@code onehall.employer.refusal-reasons}), and why stations withdraw what they sent ({@code
 * onehall.employer.withdrawal-reasons}).
 */
@Component
class Reasons {

    private final ReasonList refusals;
    private final ReasonList withdrawals;

    Reasons(
            @Value("${onehall.employer.refusal-reasons:classpath:refusal-reasons.json}") Resource refusals,
            @Value("${onehall.employer.withdrawal-reasons:classpath:withdrawal-reasons.json}") Resource withdrawals)
            throws IOException {
        this.refusals = new ReasonList(refusals);
        this.withdrawals = new ReasonList(withdrawals);
    }

    ReasonList refusals() {
        return refusals;
    }

    ReasonList withdrawals() {
        return withdrawals;
    }

    boolean knows(String code) {
        return refusals.find(code).or(() -> withdrawals.find(code)).isPresent();
    }

    /** The words of the reason for which a referral ended; null where it has none. */
    @Nullable
    String textOf(@Nullable String code, boolean withdrawn, Locale locale) {
        return code == null ? null : (withdrawn ? withdrawals : refusals).textOf(code, locale);
    }
}
