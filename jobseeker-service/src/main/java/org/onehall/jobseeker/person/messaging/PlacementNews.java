package org.onehall.jobseeker.person.messaging;

import java.time.LocalDate;
import org.onehall.jobseeker.person.Placements;
import org.onehall.jobseeker.person.Spell.Hire;
import org.onehall.platform.events.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears of referrals, hires and leavings from the vacancy pool. */
@Configuration(proxyBeanMethods = false)
class PlacementNews {

    /** What we read of {@code employer.referral-issued.v1} and {@code employer.referral-withdrawn.v1}. */
    record Referral(String referralId, String personId) {}

    /** What we read of {@code employer.person-hired.v1}. */
    record PersonHired(
            String referralId,
            String personId,
            String vacancyId,
            String employerId,
            String employerName,
            LocalDate startDate) {

        Hire toHire() {
            return new Hire(employerId, employerName, vacancyId, startDate);
        }
    }

    /** What we read of {@code employer.person-left.v1}. */
    record PersonLeft(String referralId, String personId, LocalDate leftOn) {}

    @Bean
    Subscription referralNews(Placements placements) {
        return Subscription.to("employer.referral")
                .on(
                        "employer.referral-issued.v1",
                        Referral.class,
                        (issued, received) -> placements.referred(issued.personId(), issued.referralId()))
                .on(
                        "employer.referral-withdrawn.v1",
                        Referral.class,
                        (back, received) -> placements.referralWithdrawn(back.personId(), back.referralId()))
                .on(
                        "employer.person-hired.v1",
                        PersonHired.class,
                        (hired, received) -> placements.hired(hired.personId(), hired.referralId(), hired.toHire()))
                .on(
                        "employer.person-left.v1",
                        PersonLeft.class,
                        (left, received) -> placements.left(left.personId(), left.referralId(), left.leftOn()))
                .build();
    }
}
