package org.onehall.platform.reference;

import java.time.Clock;
import org.onehall.platform.events.Copies;
import org.onehall.platform.events.Subscription;
import org.onehall.platform.web.ProblemBundle;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Keeps a service's copies of the codes as station-service publishes them, and gives it its {@link ReferenceCodes}. */
@AutoConfiguration(
        afterName = {
            "org.onehall.platform.calendar.CalendarAutoConfiguration",
            "org.onehall.platform.events.boot.EventsAutoConfiguration"
        })
class ReferenceAutoConfiguration {

    @Bean
    ReferenceCodes referenceCodes(Copies copies, Clock clock) {
        return new ReferenceCodes(copies, clock);
    }

    @Bean
    Subscription referenceDivisions(ReferenceCodes codes) {
        return Subscription.to("station.division")
                .on("station.division-changed.v1", Division.class, codes::learn)
                .build();
    }

    @Bean
    Subscription referenceOccupations(ReferenceCodes codes) {
        return Subscription.to("station.occupation")
                .on("station.occupation-changed.v1", Occupation.class, codes::learn)
                .build();
    }

    @Bean
    ProblemBundle referenceProblems() {
        return new ProblemBundle("org.onehall.platform.reference.problems");
    }
}
