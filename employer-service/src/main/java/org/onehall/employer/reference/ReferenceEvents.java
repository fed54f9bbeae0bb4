package org.onehall.employer.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Copies;
import org.onehall.platform.events.Subscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the copies as station-service publishes them. */
@Configuration(proxyBeanMethods = false)
class ReferenceEvents {

    @Bean
    Subscription divisionEvents(Copies copies) {
        return Subscription.to("station.division")
                .on(
                        "station.division-changed.v1",
                        CodeChanged.class,
                        (e, received) -> copies.put(
                                Division.class,
                                e.code(),
                                received.sequence(),
                                new Division(e.code(), e.name(), e.nameEn(), e.validFrom(), e.validUntil())))
                .build();
    }

    @Bean
    Subscription occupationEvents(Copies copies) {
        return Subscription.to("station.occupation")
                .on(
                        "station.occupation-changed.v1",
                        CodeChanged.class,
                        (e, received) -> copies.put(
                                Occupation.class,
                                e.code(),
                                received.sequence(),
                                new Occupation(e.code(), e.name(), e.nameEn(), e.validFrom(), e.validUntil())))
                .build();
    }

    /** What we read of either event. */
    record CodeChanged(
            String code,
            String name,
            @Nullable String nameEn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}
}
