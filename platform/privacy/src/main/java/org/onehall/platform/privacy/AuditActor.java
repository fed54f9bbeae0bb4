package org.onehall.platform.privacy;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the trail keeps it.
 *
 * @param id stable id of the account or client
 * @param name by which its token presents whoever acts, at the time of the act; what it is renamed to later does not reach
 *     the trail
 * @param role in which it acted, where known
 * @param division of the station it acted for, where it did
 */
public record AuditActor(
        String id,
        @Nullable String name,
        @Nullable String role,
        @Nullable String division) {

    /** Somebody of whom no more is known. */
    public static AuditActor of(String id) {
        return new AuditActor(id, null, null, null);
    }
}
