package org.onehall.platform.events.outbox;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** UUIDs of version 7 (RFC 9562): they sort by the time they were made, and within one process strictly. */
public final class EventIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds shifted left by 12, with a counter in the low bits (method 3 of the RFC). */
    private static final AtomicLong LAST = new AtomicLong();

    private EventIds() {}

    public static String next() {
        long stamp = LAST.accumulateAndGet(now() << 12, (last, now) -> Math.max(last + 1, now));
        long high = ((stamp >>> 12) << 16) | 0x7000L | (stamp & 0xFFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    /** What ids are stamped with, in milliseconds since the epoch: the machine's time, as an aggregate that records has no clock. */
    public static long now() {
        return System.currentTimeMillis();
    }

    /** When the id was made, in milliseconds since the epoch. */
    public static long millis(String id) {
        return UUID.fromString(id).getMostSignificantBits() >>> 16;
    }
}
