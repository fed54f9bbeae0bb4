package org.onehall.smscentre.smpp;

/** At most so many submissions a second for one session; 0 = no limit. */
final class Throttle {

    private static final long SECOND = 1_000_000_000L;

    private final int perSecond;
    private long windowStart;
    private int inWindow;

    Throttle(int perSecond) {
        this.perSecond = perSecond;
        this.windowStart = System.nanoTime();
    }

    synchronized boolean admits() {
        if (perSecond == 0) {
            return true;
        }
        long now = System.nanoTime();
        if (now - windowStart >= SECOND) {
            windowStart = now;
            inWindow = 0;
        }
        return inWindow++ < perSecond;
    }
}
