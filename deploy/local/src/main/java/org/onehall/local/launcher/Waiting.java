package org.onehall.local.launcher;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Unwraps what a waiting thread found, so that a refusal stays a refusal. */
final class Waiting {

    private Waiting() {}

    static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("被打断。", "Interrupted.");
        }
    }
}
