package org.onehall.employer.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Capacity;

/**
 * When something is done to a referral, and in what capacity.
 *
 * @param by null for the hall itself
 */
record Act(Instant at, LocalDate day, @Nullable Capacity by) {

    static Act by(Caller caller, String division, Clock clock) {
        return now(caller.capacityIn(division), clock);
    }

    static Act ofTheHall(Clock clock) {
        return now(null, clock);
    }

    private static Act now(@Nullable Capacity by, Clock clock) {
        return new Act(clock.instant().truncatedTo(ChronoUnit.MILLIS), LocalDate.now(clock), by);
    }
}
