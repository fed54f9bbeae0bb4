package org.onehall.jobseeker.household.messaging;

import java.util.stream.Collectors;
import org.onehall.jobseeker.household.HouseholdFollower;
import org.onehall.jobseeker.person.Placements;
import org.onehall.platform.events.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears what this very pool tells, so that a crash between two documents leaves nothing half done. */
@Configuration(proxyBeanMethods = false)
class MemberNews {

    /** All that we read: whom it is about. */
    record About(String personId) {}

    /** What we read of {@code jobseeker.household-changed.v1}. */
    record Changed(String householdId) {}

    @Bean
    Subscription ownPersons(HouseholdFollower follower, Placements placements) {
        return Subscription.to("jobseeker.person")
                .on(
                        "jobseeker.employment-changed.v1",
                        About.class,
                        (about, received) -> follower.follow(about.personId()))
                .on(
                        "jobseeker.person-corrected.v1",
                        About.class,
                        (about, received) -> follower.follow(about.personId()))
                .on("jobseeker.person-erased.v1", About.class, (about, received) -> {
                    placements.erased(about.personId());
                    follower.follow(about.personId());
                })
                .build();
    }

    @Bean
    Subscription ownHouseholds(HouseholdFollower follower) {
        return Subscription.to("jobseeker.household")
                .onMany(
                        "jobseeker.household-changed.v1",
                        Changed.class,
                        events -> follower.followMembers(events.stream()
                                .map(event -> event.data().householdId())
                                .collect(Collectors.toSet())))
                .build();
    }
}
