package org.onehall.notification.reference;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Copies;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Checks codes against the divisions and occupations of today. */
@Component
public class ReferenceCodes {

    private final Copies copies;
    private final OccupationGroups groups;
    private final Clock clock;

    ReferenceCodes(Copies copies, OccupationGroups groups, Clock clock) {
        this.copies = copies;
        this.groups = groups;
        this.clock = clock;
    }

    /** @throws ProblemException 400 {@code division-unknown} at the field */
    public void requireDivision(String field, String code) {
        if (copies.find(Division.class, code)
                .filter(found -> isValid(found.validFrom(), found.validUntil()))
                .isEmpty()) {
            throw ProblemException.invalid(field, "division-unknown", code);
        }
    }

    /**
     * An occupation or a group of them.
     *
     * @throws ProblemException 400 {@code occupation-unknown} at the field
     */
    public void requireOccupation(String field, String code) {
        boolean known = copies.find(Occupation.class, code)
                .map(found -> isValid(found.validFrom(), found.validUntil()))
                .orElseGet(() -> groups.knows(code));
        if (!known) {
            throw ProblemException.invalid(field, "occupation-unknown", code);
        }
    }

    private boolean isValid(@Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        return (from == null || !today.isBefore(from)) && (until == null || !today.isAfter(until));
    }
}
