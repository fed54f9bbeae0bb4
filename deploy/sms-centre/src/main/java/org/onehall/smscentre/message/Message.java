package org.onehall.smscentre.message;

import java.time.Instant;

/**
 * One whole text message as its phone sees it.
 *
 * @param id grows with time, unique over restarts
 * @param phone the phone, without country code where it is a Chinese mobile
 * @param service the number or name on the other side
 * @param segments how many short messages carried it
 */
public record Message(
        long id,
        String phone,
        String service,
        Direction direction,
        State state,
        String text,
        Instant at,
        int segments) {

    /** Seen from the phone. */
    public enum Direction {
        RECEIVED,
        SENT
    }

    /** {@code LOST}: the centre accepted it and a rule kept it from its phone. */
    public enum State {
        DELIVERED,
        LOST
    }
}
