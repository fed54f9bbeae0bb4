package org.onehall.notification.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that the holder of the phone agreed, kept for as long as the policy says after it ended.
 *
 * @param textVersion which text the confirmation message showed
 * @param requestedAt when alerts were asked for
 * @param givenAt when the code sent to the phone was entered; null until then
 * @param endedAt when it was withdrawn
 * @param endedBy how it was withdrawn
 */
record Consent(
        String textVersion,
        Instant requestedAt,
        @Nullable Instant givenAt,
        @Nullable Instant endedAt,
        @Nullable Way endedBy) {

    /** How a consent is withdrawn. */
    enum Way {
        REPLY,
        TOKEN,
        /** By the holder of the phone, signed in. */
        SIGNED_IN
    }

    static Consent asked(String textVersion, Instant at) {
        return new Consent(textVersion, at, null, null, null);
    }

    Consent given(Instant at) {
        return new Consent(textVersion, requestedAt, at, null, null);
    }

    Consent ended(Way way, Instant at) {
        return new Consent(textVersion, requestedAt, givenAt, at, way);
    }
}
