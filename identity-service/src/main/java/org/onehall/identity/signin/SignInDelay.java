package org.onehall.identity.signin;

import java.time.Duration;

/**
 * How long to wait after so many failures in a row: nothing for a slip of the finger, then twice as long each time. It
 * never locks for good, so that nobody can lock somebody else out of work by typing their name.
 */
record SignInDelay(int free, Duration first, Duration longest) {

    static final SignInDelay OF_NAME = new SignInDelay(4, Duration.ofSeconds(10), Duration.ofMinutes(15));
    static final SignInDelay OF_ADDRESS = new SignInDelay(99, Duration.ofSeconds(10), Duration.ofMinutes(15));

    Duration after(int failures) {
        if (failures <= free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - free - 1, 20);
        Duration delay = first.multipliedBy(1L << doublings);
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
