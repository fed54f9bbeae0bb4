package org.onehall.smscentre.smpp;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.session.SMPPServerSession;
import org.jspecify.annotations.Nullable;
import org.onehall.smscentre.message.Due;
import org.onehall.smscentre.message.MessageStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bring receipts and replies to the bound clients.
 *
 * <p>What nobody took stays owed: it is offered again when a client binds and every few seconds, in the end after a
 * restart. A client may therefore see a receipt twice, and never misses one.
 */
final class Couriers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final int AT_ONCE = 64;
    private static final Duration SWEEP = Duration.ofSeconds(3);

    private final MessageStore store;
    private final Duration receiptDelay;
    private final List<SMPPServerSession> receivers = new CopyOnWriteArrayList<>();
    private final Set<Long> underway = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService walkers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread sweeper;

    Couriers(MessageStore store, Duration receiptDelay) {
        this.store = store;
        this.receiptDelay = receiptDelay;
        this.sweeper = Thread.ofVirtual().name("sms-sweep").start(this::sweep);
    }

    void bound(SMPPServerSession session) {
        receivers.add(session);
        offerAll(Instant.MAX);
    }

    void gone(SMPPServerSession session) {
        receivers.remove(session);
    }

    void offer(Due due) {
        if (receivers.isEmpty() || !underway.add(due.id())) {
            return;
        }
        try {
            walkers.execute(() -> bring(due));
        } catch (RejectedExecutionException closing) {
            underway.remove(due.id());
        }
    }

    private void offerAll(Instant submittedBefore) {
        if (!receivers.isEmpty()) {
            store.owed().stream()
                    .filter(due -> due.at().isBefore(submittedBefore))
                    .forEach(this::offer);
        }
    }

    private void bring(Due due) {
        try {
            if (due.isReceipt() && !receiptDelay.isZero()) {
                Thread.sleep(receiptDelay);
            }
            places.acquire();
            try {
                var session = next();
                if (session != null) {
                    Delivery.of(due).over(session);
                    store.paid(due);
                }
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Delivery.FailedException e) {
            LOG.debug("{} {} stays owed", due.kind(), due.id(), e);
        } finally {
            underway.remove(due.id());
        }
    }

    /** In turn; none when all have gone. */
    private @Nullable SMPPServerSession next() {
        var now = List.copyOf(receivers);
        return now.isEmpty() ? null : now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    private void sweep() {
        try {
            while (true) {
                Thread.sleep(SWEEP);
                store.tidy();
                offerAll(Instant.now().minus(SWEEP));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        sweeper.interrupt();
        walkers.shutdownNow();
        walkers.close();
        try {
            sweeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
