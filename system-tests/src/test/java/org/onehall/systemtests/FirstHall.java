package org.onehall.systemtests;

import java.util.concurrent.Semaphore;

/**
 * The first hall of a build records its start when it goes down, and every later one starts in half the time. A lock of JUnit's
 * would not do: who waits to write keeps those away who only read.
 */
final class FirstHall {

    private static final Semaphore DOWN = new Semaphore(1);

    private FirstHall() {}

    static void begins() throws InterruptedException {
        DOWN.acquire();
    }

    static void isDown() {
        DOWN.release();
    }

    /** At once where none is up. */
    static void awaitDown() throws InterruptedException {
        DOWN.acquire();
        DOWN.release();
    }
}
