package org.onehall.notification.reference;

import org.onehall.platform.events.Copies;
import org.onehall.platform.events.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the copies as station-service publishes them. */
@Configuration(proxyBeanMethods = false)
class ReferenceEvents {

    @Bean
    Subscription divisions(Copies copies) {
        return Subscription.to("station.division")
                .on(
                        "station.division-changed.v1",
                        Division.class,
                        (division, received) ->
                                copies.put(Division.class, division.code(), received.sequence(), division))
                .build();
    }

    @Bean
    Subscription occupations(Copies copies, OccupationGroups groups) {
        return Subscription.to("station.occupation")
                .on("station.occupation-changed.v1", Occupation.class, (occupation, received) -> {
                    groups.learn(occupation.code());
                    copies.put(Occupation.class, occupation.code(), received.sequence(), occupation);
                })
                .build();
    }
}
