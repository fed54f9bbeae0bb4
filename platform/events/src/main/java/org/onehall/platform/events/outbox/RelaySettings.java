package org.onehall.platform.events.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * @param owner this process, new at each start
 * @param lease how long a claim holds; longer than {@code delivery}
 * @param delivery how long one event may take to be acknowledged by the broker before it counts as not sent
 * @param sweep how often documents left behind are looked for
 * @param hold how long an intake may keep back what it stores
 * @param clock by which leases are given and run out
 */
public record RelaySettings(
        String owner, Duration lease, Duration delivery, Duration sweep, Duration hold, Clock clock) {
    /** Past this many aggregates under way, new ones are left to the sweep. */
    static final int MOST_UNDER_WAY = 20_000;

    /** How many documents the sweep claims at a time, and the drain removes from at a time. */
    static final int BATCH = 500;

    /** How many the sweep looks for at a time: it passes over all that are claimed already. */
    static final int SCAN = MOST_UNDER_WAY;

    public RelaySettings {
        if (lease.compareTo(delivery.multipliedBy(3).dividedBy(2)) < 0) {
            throw new IllegalArgumentException("onehall.events.lease (" + lease
                    + ") must be at least one and a half times the delivery timeout (" + delivery + ")");
        }
    }

    public Instant now() {
        return clock.instant();
    }

    public Lease newLease() {
        return Lease.from(now(), owner, lease);
    }

    /** Holds the leases of what an intake keeps back: nobody publishes under this name. */
    String holder() {
        return owner + "/intake";
    }
}
