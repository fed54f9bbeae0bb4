package org.onehall.jobseeker.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Runs the same for many, a few at a time: each waits for the store more than it works. */
final class InParallel {

    private static final int AT_ONCE = 16;

    private InParallel() {}

    /** Returns when all are done; throws what the first that failed threw. */
    static <T> void each(Collection<T> items, Consumer<? super T> work) {
        Semaphore places = new Semaphore(AT_ONCE);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (T item : items) {
                running.add(threads.submit(() -> {
                    places.acquireUninterruptibly();
                    try {
                        work.accept(item);
                    } finally {
                        places.release();
                    }
                }));
            }
        }
        running.forEach(InParallel::result);
    }

    private static void result(Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
