package org.onehall.platform.events.consume;

import java.time.Duration;
import java.util.List;

/**
 * @param pauses between tries while the partition waits; together far shorter than the consumer's poll interval
 * @param delays before each time from the retry topic; after the last one the event is a dead letter
 */
public record RetrySettings(List<Duration> pauses, List<Duration> delays) {

    /** How often a handler is tried each time. */
    int tries() {
        return pauses.size() + 1;
    }
}
