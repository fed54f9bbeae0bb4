package org.onehall.notification.alert;

import org.jspecify.annotations.Nullable;

/**
 * What criteria share that are looked at together; null where they do not care.
 *
 * @param token the first of their keyword
 */
record Place(
        @Nullable String occupation,
        @Nullable String division,
        @Nullable String token) {}
