package org.onehall.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A carrier's last word on a message.
 *
 * @param carrierId the carrier's id of the message, in the form in which {@link Acceptance} has it
 * @param phoneRef keyed hash of the number it was for
 * @param failure null when it arrived
 */
public record Receipt(
        String carrier,
        String carrierId,
        String phoneRef,
        @Nullable FailureReason failure,
        Instant at) {

    String globalId() {
        return CarrierIds.global(carrier, carrierId);
    }
}
