package org.onehall.employer.reference;

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
    private final Clock clock;

    ReferenceCodes(Copies copies, Clock clock) {
        this.copies = copies;
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

    /** @throws ProblemException 400 {@code occupation-unknown} at the field */
    public void requireOccupation(String field, String code) {
        if (copies.find(Occupation.class, code)
                .filter(found -> isValid(found.validFrom(), found.validUntil()))
                .isEmpty()) {
            throw ProblemException.invalid(field, "occupation-unknown", code);
        }
    }

    /**
     * For a filter that found nothing: a code that there never was is told from one that has nothing.
     *
     * @throws ProblemException 400 {@code division-unknown} at the parameter
     */
    public void requireKnownDivision(String parameter, @Nullable String code) {
        if (code != null && copies.find(Division.class, code).isEmpty()) {
            throw ProblemException.invalid(parameter, "division-unknown", code);
        }
    }

    /**
     * The same of an occupation or the start of its code.
     *
     * @throws ProblemException 400 {@code occupation-unknown} at the parameter
     */
    public void requireKnownOccupation(String parameter, @Nullable String code) {
        if (code != null
                && copies.find(Occupation.class, code).isEmpty()
                && copies.all(Occupation.class).stream().noneMatch(it -> Prefixes.covers(code, it.code()))) {
            throw ProblemException.invalid(parameter, "occupation-unknown", code);
        }
    }

    private boolean isValid(@Nullable LocalDate from, @Nullable LocalDate until) {
        LocalDate today = LocalDate.now(clock);
        return (from == null || !today.isBefore(from)) && (until == null || !today.isAfter(until));
    }
}
