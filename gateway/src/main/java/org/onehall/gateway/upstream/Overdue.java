package org.onehall.gateway.upstream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives up calls whose service lets them wait too long, up to a tenth of a second late. A socket's own timeout would cost
 * every read two wakings of the JDK's timer thread, to set and to cancel what hardly ever happens.
 */
final class Overdue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Overdue.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final Thread looking =
            Thread.ofPlatform().daemon().name("overdue-calls").unstarted(this::look);

    static Overdue started() {
        Overdue overdue = new Overdue();
        overdue.looking.start();
        return overdue;
    }

    void watch(Call call) {
        call.startWaiting();
        calls.add(call);
    }

    void forget(Call call) {
        calls.remove(call);
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                long now = System.nanoTime();
                calls.stream().filter(call -> call.isOverdue(now)).forEach(Overdue::giveUp);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static void giveUp(Call call) {
        try {
            call.cancel();
        } catch (RuntimeException e) {
            // Whatever became of this one, the others are still to be looked after.
            LOG.warn("A call that took too long has not ended in order", e);
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
