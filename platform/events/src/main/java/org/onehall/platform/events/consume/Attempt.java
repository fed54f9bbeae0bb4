package org.onehall.platform.events.consume;

import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/** How often an event has been to its retry topic and when it is due. */
record Attempt(int retries, Instant notBefore) {
    static final Attempt FIRST = new Attempt(0, Instant.EPOCH);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    static Attempt of(Headers headers) {
        return new Attempt(
                (int) Notes.number(headers, Notes.RETRIES, 0),
                Instant.ofEpochMilli(Notes.number(headers, Notes.NOT_BEFORE, 0)));
    }

    Attempt next(Instant due) {
        return new Attempt(retries + 1, due);
    }

    /** Zero or less when it is due. */
    Duration waiting(Instant now) {
        Duration waiting = Duration.between(now, notBefore);
        return waiting.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : waiting;
    }

    void noteOn(Headers headers) {
        Notes.put(headers, Notes.RETRIES, retries);
        Notes.put(headers, Notes.NOT_BEFORE, notBefore.toEpochMilli());
    }
}
