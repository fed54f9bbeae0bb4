package org.onehall.local.infrastructure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Whether broker, store and SMS centre answer, each asked in its own language: a hung process still takes connections. */
public record Pulse(boolean broker, boolean store, boolean smsPage, boolean smpp) {

    /** Where they listen on loopback; the store where {@code storeUri} says. */
    public record Doors(int broker, String storeUri, int smsPage, int smpp) {}

    /** Asks all at once; who has not answered when the patience ends does not answer. */
    public static Pulse take(Doors doors, Duration patience) {
        var greeting = new Greeting(Math.toIntExact(patience.toMillis()));
        List<Callable<Boolean>> questions = List.of(
                () -> greeting.broker(doors.broker),
                () -> greeting.store(doors.storeUri),
                () -> greeting.page(doors.smsPage),
                () -> greeting.smpp(doors.smpp));
        ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var answers = asking.invokeAll(questions, patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Pulse(
                    isYes(answers.get(0)), isYes(answers.get(1)), isYes(answers.get(2)), isYes(answers.get(3)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Pulse(false, false, false, false);
        } finally {
            // Not closed: that would wait for who does not answer.
            asking.shutdownNow();
        }
    }

    public boolean smsCentre() {
        return smsPage && smpp;
    }

    public boolean isWell() {
        return broker && store && smsCentre();
    }

    private static boolean isYes(Future<Boolean> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException | CancellationException noAnswer) {
            return false;
        }
    }
}
