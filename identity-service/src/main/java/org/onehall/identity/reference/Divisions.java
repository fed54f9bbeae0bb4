package org.onehall.identity.reference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.onehall.platform.events.Copies;
import org.onehall.platform.events.Received;
import org.onehall.platform.events.Subscription;
import org.onehall.platform.web.FieldProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The divisions that exist today. */
@Component
public class Divisions {

    private final Copies copies;
    private final Clock clock;

    Divisions(Copies copies, Clock clock) {
        this.copies = copies;
        this.clock = clock;
    }

    /** One problem for each code that is no division today. */
    public List<FieldProblem> problems(Collection<String> codes) {
        return codes.stream()
                .filter(code -> !exists(code))
                .map(code -> FieldProblem.of("/divisions", "division-unknown", code))
                .toList();
    }

    private boolean exists(String code) {
        return copies.find(Division.class, code)
                .filter(found ->
                        found.validUntil() == null || !found.validUntil().isBefore(LocalDate.now(clock)))
                .isPresent();
    }

    void learn(Division division, Received received) {
        copies.put(Division.class, division.code(), received.sequence(), division);
    }

    @Bean
    Subscription divisionChanges() {
        return Subscription.to("station.division")
                .on("station.division-changed.v1", Division.class, this::learn)
                .build();
    }
}
