package org.onehall.notification.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about.
 *
 * @param others further subscriptions of the same phone for which it would be sent too
 */
public record Origin(
        @Nullable String subscriptionId, @Nullable String vacancyId, List<String> others) {

    public static final Origin NONE = new Origin(null, null);

    public Origin(@Nullable String subscriptionId, @Nullable String vacancyId) {
        this(subscriptionId, vacancyId, List.of());
    }
}
