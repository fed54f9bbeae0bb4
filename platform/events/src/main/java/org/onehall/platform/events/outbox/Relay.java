package org.onehall.platform.events.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what commands leave in the outboxes.
 *
 * <p>One thread owns all state, so nothing here is locked. A write is announced before it starts and told after it ended,
 * with the whole outbox as it then was; while a write is announced nothing of that aggregate is sent. So the order of an
 * aggregate's events is that of its versions, whatever order threads tell in. One event per aggregate is in flight, and only
 * while the lease outlasts its delivery. What fails stays in the document, and the {@link Sweep} finds it.
 */
public final class Relay {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private record Slot(String collection, String key) {}

    private final RelaySettings settings;
    private final Broker broker;
    private final OutboxDocuments documents;
    private final Drains drains;
    private final LinkedBlockingQueue<Runnable> mail = new LinkedBlockingQueue<>();
    private final Map<Slot, Pending> underWay = new HashMap<>();
    private @Nullable Thread thread;
    private final AtomicInteger intakes = new AtomicInteger();
    private final Semaphore letGo = new Semaphore(0);
    private volatile int load;
    private volatile boolean up;
    private volatile boolean stopping;

    public Relay(RelaySettings settings, Broker broker, OutboxDocuments documents, Drain drain) {
        this.settings = settings;
        this.broker = broker;
        this.documents = documents;
        this.drains = new Drains(settings, documents, drain, this::drained);
    }

    public RelaySettings settings() {
        return settings;
    }

    public void start() {
        mail.clear();
        underWay.clear();
        stopping = false;
        thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::run);
    }

    /** Whether a command may claim its document now. If not, its events wait for the sweep. */
    public boolean claiming() {
        return up && load < RelaySettings.MOST_UNDER_WAY;
    }

    /** Whether what comes in many at a time is kept back for now. */
    public boolean holding() {
        return intakes.get() > 0;
    }

    /** Until each was let go, {@link #heldLease} may be given to what is stored: nobody publishes it. */
    public void hold() {
        intakes.incrementAndGet();
    }

    public void letGo() {
        if (intakes.decrementAndGet() == 0) {
            letGo.release();
        }
    }

    /**
     * Until what was held back is let go, but no longer than between two sweeps. Meanwhile it sweeps seldom: each sweep passes
     * over all that is held.
     */
    void awaitLetGo() throws InterruptedException {
        Duration rest = holding() ? settings.lease() : settings.sweep();
        if (letGo.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
            letGo.drainPermits();
        }
    }

    public Lease heldLease() {
        return Lease.from(settings.now(), settings.holder(), settings.hold());
    }

    boolean isUp() {
        return up;
    }

    /** Tries the broker again after a failure; the sweep does this. */
    boolean recover() {
        if (!up && !stopping) {
            try {
                broker.ready();
                up = true;
                log.info("The broker answers: the outbox relay publishes");
            } catch (RuntimeException e) {
                log.debug("The broker does not answer yet", e);
            }
        }
        return up;
    }

    /** To be called before each write that may leave events; {@link #tell} must follow. */
    public void announce(Source source, String key) {
        mail.add(() -> open(source, key));
    }

    public void tell(Source source, String key, Told told) {
        mail.add(() -> {
            Pending pending = pending(source, key);
            pending.writing = Math.max(0, pending.writing - 1);
            pending.learn(told);
            advance(pending);
        });
    }

    /** Announces those keys that are not under way already, and answers which these are. */
    List<String> announceIdle(Source source, Collection<String> keys) {
        CompletableFuture<List<String>> answer = new CompletableFuture<>();
        mail.add(() -> {
            try {
                List<String> idle = keys.stream()
                        .filter(key -> !underWay.containsKey(new Slot(source.collection(), key)))
                        .toList();
                idle.forEach(key -> open(source, key));
                answer.complete(idle);
            } finally {
                answer.complete(List.of());
            }
        });
        return answer.join();
    }

    private void run() {
        List<Runnable> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(mail.take());
                mail.drainTo(batch, 1_000);
                batch.forEach(this::carefully);
                batch.clear();
                load = underWay.size();
            }
        } catch (InterruptedException e) {
            log.debug("The outbox relay has stopped");
        }
    }

    /** An error must not end the one thread that publishes. What it knew is forgotten, as after a crash. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private void carefully(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            underWay.clear();
            log.error("The outbox relay met what it did not expect; the sweep will repair it", e);
        }
    }

    private Pending pending(Source source, String key) {
        return underWay.computeIfAbsent(new Slot(source.collection(), key), slot -> new Pending(source, key));
    }

    private void open(Source source, String key) {
        pending(source, key).writing++;
    }

    private void advance(Pending pending) {
        if (pending.maySend()) {
            if (up && pending.leaseOutlasts(settings.delivery().toNanos())) {
                send(pending);
            } else {
                giveUp(pending);
            }
        }
        if (pending.mayDrain()) {
            pending.draining = true;
            drains.add(pending.source, pending.key, pending.sentIds());
        } else if (pending.idle()) {
            underWay.remove(new Slot(pending.source.collection(), pending.key));
        }
    }

    private void send(Pending pending) {
        OutboxEntry entry = pending.sending();
        Consumer<@Nullable Exception> done = failure -> mail.add(() -> sent(pending, entry, failure));
        broker.send(pending.source.topic(), pending.key, entry, done);
    }

    private void sent(Pending pending, OutboxEntry entry, @Nullable Exception failure) {
        if (failure == null) {
            pending.acknowledged(entry);
        } else {
            pending.failed();
            if (up) {
                up = false;
                log.warn("The broker refused an event, so events wait in their documents: {}", failure.toString());
            }
            giveUp(pending);
        }
        advance(pending);
    }

    /** Leaves the rest to the sweep, of this process or another. */
    private void giveUp(Pending pending) {
        pending.forget();
        drains.release(pending.source, pending.key);
    }

    private void drained(Drains.Outcome outcome) {
        mail.add(() -> {
            Pending pending = underWay.get(new Slot(outcome.source().collection(), outcome.key()));
            if (pending != null) {
                pending.drained(outcome.removed());
                pending.extendLease(outcome.leaseEnds());
                pending.learn(new Told(outcome.added(), false, outcome.leaseEnds()));
                advance(pending);
            }
        });
    }

    /** Publishes what is under way for at most the delivery time, then gives the rest back. */
    public void stop() {
        Thread worker = thread;
        if (worker == null) {
            return;
        }
        stopping = true;
        long end = System.nanoTime() + settings.delivery().toNanos();
        try {
            while (worker.isAlive() && up && busy() && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            up = false;
            worker.interrupt();
            worker.join(1_000);
            // Where the store is away already, the leases run out by themselves.
            Thread.ofVirtual().start(() -> documents.releaseAll(settings)).join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends at once and gives nothing back, as a crash would. */
    public void kill() {
        stopping = true;
        up = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private boolean busy() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        mail.add(() -> answer.complete(!underWay.isEmpty()));
        return answer.completeOnTimeout(true, 1, TimeUnit.SECONDS).join();
    }
}
