package org.onehall.employer.referral;

import org.onehall.platform.events.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finishes hires that a crash cut in two: reads our own word that one was agreed. */
@Configuration(proxyBeanMethods = false)
class HireEvents {

    @Bean
    Subscription agreedHireEvents(AnswerDesk desk) {
        return Subscription.to("employer.referral")
                .on("employer.hire-agreed.v1", HireAgreed.class, (e, received) -> desk.settle(e.referralId()))
                .build();
    }

    /** What we read of the event. */
    record HireAgreed(String referralId) {}
}
