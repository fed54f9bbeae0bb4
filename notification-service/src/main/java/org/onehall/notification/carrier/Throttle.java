package org.onehall.notification.carrier;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** So many a second, at most a tenth of a second's worth at once. */
final class Throttle {

    private static final int BURSTS = 10;

    private final double perNano;
    private final double most;
    private final LongSupplier nanos;
    private double left;
    private long last;

    Throttle(int perSecond, LongSupplier nanos) {
        this.perNano = (double) perSecond / TimeUnit.SECONDS.toNanos(1);
        this.most = Math.max(1, perSecond / BURSTS);
        this.nanos = nanos;
        this.left = most;
        this.last = nanos.getAsLong();
    }

    /** How many may be sent right now. */
    synchronized int room() {
        long now = nanos.getAsLong();
        left = Math.min(most, left + (now - last) * perNano);
        last = now;
        return (int) left;
    }

    synchronized void use(int count) {
        left -= count;
    }
}
