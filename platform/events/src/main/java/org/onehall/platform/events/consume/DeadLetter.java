package org.onehall.platform.events.consume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that this service could not handle.
 *
 * @param id the event's id, or topic, partition and offset of what was no event
 * @param reason class and message of what its handler threw, without what the message quotes
 * @param value the event as it came
 * @param place where it was published; null in one of before this was kept
 * @param replayedAt when an operator last sent it again; it is closed then, and opens again if it fails again
 */
public record DeadLetter(
        String id,
        String topic,
        @Nullable String key,
        @Nullable String type,
        String reason,
        String value,
        @Nullable Place place,
        Instant at,
        @Nullable Instant replayedAt) {}
