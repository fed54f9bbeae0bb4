package org.onehall.jobseeker.introduction;

import org.onehall.jobseeker.introduction.SentPerson.Standing;
import org.onehall.platform.events.Copies;
import org.onehall.platform.events.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the copies as the vacancy pool tells of its referrals. */
@Configuration(proxyBeanMethods = false)
class IntroductionNews {

    /** What we read of {@code employer.referral-issued.v1}. */
    record Issued(String referralId, String personId, String employerId) {}

    /** What we read of {@code employer.referral-answered.v1}. */
    record Answered(String referralId, String personId, String employerId, Standing outcome) {}

    /** What we read of {@code employer.referral-withdrawn.v1}. */
    record Withdrawn(String referralId, String personId, String employerId) {}

    @Bean
    Subscription sentPersonNews(Copies copies) {
        return Subscription.to("employer.referral")
                .on("employer.referral-issued.v1", Issued.class, (e, received) -> {
                    SentPerson sent = new SentPerson(e.referralId(), e.personId(), e.employerId(), Standing.OPEN);
                    copies.put(SentPerson.class, e.referralId(), received.sequence(), sent);
                })
                .on("employer.referral-answered.v1", Answered.class, (e, received) -> {
                    SentPerson sent = new SentPerson(e.referralId(), e.personId(), e.employerId(), e.outcome());
                    copies.put(SentPerson.class, e.referralId(), received.sequence(), sent);
                })
                .on("employer.referral-withdrawn.v1", Withdrawn.class, (e, received) -> {
                    SentPerson sent = new SentPerson(e.referralId(), e.personId(), e.employerId(), Standing.WITHDRAWN);
                    copies.put(SentPerson.class, e.referralId(), received.sequence(), sent);
                })
                .build();
    }
}
