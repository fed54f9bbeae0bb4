package org.onehall.platform.events.consume;

import java.time.Duration;
import java.util.List;
import org.springframework.core.NestedExceptionUtils;

/**
 * @param pauses between tries while the partition waits; together far shorter than the consumer's poll interval
 * @param delays before each time from the retry topic; after the last one the event is a dead letter
 */
public record RetrySettings(List<Duration> pauses, List<Duration> delays) {
    private static final int LONGEST_REASON = 500;

    /** Class and message of the innermost cause, cut to a readable length. */
    String reason(Exception failure) {
        String reason =
                NestedExceptionUtils.getMostSpecificCause(failure).toString().replaceAll("\\s+", " ");
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
