package org.onehall.local.launcher;

/** A short wait between two looks at something outside of this process. */
final class Pause {

    private Pause() {}

    static void milliseconds(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("被打断。", "Interrupted.");
        }
    }
}
