package org.onehall.notification.message;

import org.jspecify.annotations.Nullable;

/** What a message is about. */
public record Origin(
        @Nullable String subscriptionId, @Nullable String vacancyId) {

    public static final Origin NONE = new Origin(null, null);
}
