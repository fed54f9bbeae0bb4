package org.onehall.notification.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.onehall.notification.message.Budgets;
import org.onehall.notification.policy.SmsPolicies;
import org.onehall.notification.policy.SmsPolicy;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** How many confirmation codes are sent. What concerns a phone is refused in silence: nobody learns of a number. */
@Component
class CodeLimits {

    private final Budgets budgets;
    private final SmsPolicies policies;
    private final PhoneBook phones;
    private final Clock clock;

    CodeLimits(Budgets budgets, SmsPolicies policies, PhoneBook phones, Clock clock) {
        this.budgets = budgets;
        this.policies = policies;
        this.phones = phones;
        this.clock = clock;
    }

    /** @throws ProblemException 429 when too much was asked for from this network address today */
    void requireAddress(String address) {
        if (!budgets.take(
                "codes/address/" + phones.addressRef(address), policies.today().codesPerAddressAndDay())) {
            throw ProblemException.tooMany("too-many-subscriptions", untilTomorrow());
        }
    }

    boolean allowsCode(String phoneRef) {
        SmsPolicy policy = policies.today();
        return budgets.take("codes/phone/" + phoneRef, policy.codesPerPhoneAndDay())
                && budgets.take("codes/all", policy.codesPerDay());
    }

    private Duration untilTomorrow() {
        return Duration.between(
                clock.instant(),
                LocalDate.now(clock).plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
