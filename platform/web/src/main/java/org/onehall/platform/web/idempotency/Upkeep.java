package org.onehall.platform.web.idempotency;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Renews the leases of what is running here, so that a slow POST is not taken for a dead one, and sweeps out what has expired. */
final class Upkeep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final IdempotencyKeys keys;
    private final Duration renewEvery;
    private final Map<String, String> running = new ConcurrentHashMap<>();
    private volatile @Nullable Thread worker;

    Upkeep(IdempotencyKeys keys, Duration lease) {
        this.keys = keys;
        this.renewEvery = lease.dividedBy(3);
    }

    void began(Attempt.Run run) {
        running.put(run.id(), run.owner());
    }

    void ended(Attempt.Run run) {
        running.remove(run.id(), run.owner());
    }

    private void work() {
        boolean prepared = false;
        long sweepAt = System.nanoTime();
        while (Thread.currentThread().equals(worker)) {
            try {
                Thread.sleep(renewEvery);
                if (!prepared) {
                    keys.prepare();
                    prepared = true;
                }
                running.forEach(keys::renew);
                if (System.nanoTime() - sweepAt >= 0) {
                    sweepAt = System.nanoTime() + SWEEP_EVERY.toNanos();
                    log.debug("{} expired idempotency keys swept out", keys.sweep());
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("The idempotency keys cannot be kept up now: {}", e.toString());
            }
        }
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("idempotency-upkeep").unstarted(this::work);
        worker.start();
    }

    @Override
    public void stop() {
        Thread ending = worker;
        worker = null;
        if (ending != null) {
            ending.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
