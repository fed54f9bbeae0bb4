package org.onehall.jobseeker.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The few threads that work a sheet off. Threads of the machine on purpose: events and requests share the virtual threads'
 * carriers, and a coordinator who waits for a report should not stand behind all of them. More than there are processors,
 * since each waits for the store most of the time.
 */
@Component
class Hands implements DisposableBean {

    private static final int HANDS = 8;
    private static final int PIECE = 250;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            HANDS, Thread.ofPlatform().daemon().name("survey-", 0).factory());

    /** Does the same to pieces of a list, several at once; the results in the order of the list. */
    <T, R> List<R> each(List<T> items, Function<List<T>, List<R>> work) {
        List<Future<List<R>>> running = new ArrayList<>();
        for (int from = 0; from < items.size(); from += PIECE) {
            List<T> piece = items.subList(from, Math.min(items.size(), from + PIECE));
            running.add(threads.submit(() -> work.apply(piece)));
        }
        List<R> results = new ArrayList<>(items.size());
        running.forEach(done -> results.addAll(result(done)));
        return results;
    }

    /** Reads the parts of something in order, each while the one before it is used. */
    <T> ReadAhead<T> readAhead(IntFunction<T> read) {
        return new ReadAhead<>(read);
    }

    /** What reads is one thread at a time, and none once this is closed. */
    final class ReadAhead<T> implements AutoCloseable {

        private final IntFunction<T> read;
        private int part;
        private Future<T> next;

        private ReadAhead(IntFunction<T> read) {
            this.read = read;
            this.next = threads.submit(() -> read.apply(0));
        }

        T next() {
            T found = result(next);
            int following = ++part;
            next = threads.submit(() -> read.apply(following));
            return found;
        }

        @Override
        public void close() {
            try {
                result(next);
            } catch (RuntimeException nobodyWaitsForIt) {
                // Said already where it was waited for; else it is said when the part is read again.
            }
        }
    }

    private static <R> R result(Future<R> done) {
        try {
            return done.get();
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

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
