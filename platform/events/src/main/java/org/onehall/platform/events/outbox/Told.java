package org.onehall.platform.events.outbox;

import java.util.List;

/**
 * What a finished write left in the document: the whole outbox, when this process holds the lease.
 *
 * @param fresh the lease was taken by this write, so what was known of the document before it counts no more
 * @param leaseEnds by {@link System#nanoTime()}
 */
public record Told(List<OutboxEntry> outbox, boolean fresh, long leaseEnds) {
    /** The write failed, recorded no event, or another process holds the lease. */
    public static final Told NOTHING = new Told(List.of(), false, 0);
}
