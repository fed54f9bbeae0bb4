package org.onehall.employer.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Capacity;

/**
 * A step in a referral's life, kept as it happens in the same write as its event.
 *
 * @param at null where only the day was kept
 * @param by null for the hall itself
 * @param reason with a refusal or a withdrawal, a code of its list
 */
record Step(
        Kind kind,
        @Nullable Instant at,
        LocalDate day,
        @Nullable Capacity by,
        @Nullable String reason) {

    enum Kind {
        ISSUED,
        /** The employer says hired. */
        HIRE_AGREED,
        /** The vacancy had no opening for it: the referral is open again. */
        NO_OPENING,
        HIRED,
        REFUSED,
        WITHDRAWN
    }

    static Step of(Kind kind, Act act) {
        return new Step(kind, act.at(), act.day(), act.by(), null);
    }

    static Step refused(String reason, Act act) {
        return new Step(Kind.REFUSED, act.at(), act.day(), act.by(), reason);
    }

    static Step withdrawn(String reason, Act act) {
        return new Step(Kind.WITHDRAWN, act.at(), act.day(), act.by(), reason);
    }

    /** From before steps were kept. */
    static Step onDay(Kind kind, LocalDate day, @Nullable String reason) {
        return new Step(kind, null, day, null, reason);
    }
}
