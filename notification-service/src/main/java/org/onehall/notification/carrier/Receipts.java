package org.onehall.notification.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.message.Receipt;

/**
 * Stores the receipts that are brought at the same time in one write. Who brings one waits for it: one of those who wait
 * writes for all that have come by then.
 */
final class Receipts {

    private static final int BATCH = 500;

    private final Consumer<List<Receipt>> desk;
    private final Queue<Brought> brought = new ConcurrentLinkedQueue<>();
    private final Lock writing = new ReentrantLock();

    Receipts(Consumer<List<Receipt>> desk) {
        this.desk = desk;
    }

    /** Written and read under the lock. */
    private static final class Brought {
        private final Receipt receipt;
        private boolean tried;
        private @Nullable RuntimeException failure;

        private Brought(Receipt receipt) {
            this.receipt = receipt;
        }
    }

    /** Durable when it returns; what is thrown was thrown for the whole write, of which nothing may be stored. */
    void store(Receipt receipt) {
        Brought mine = new Brought(receipt);
        brought.add(mine);
        writing.lock();
        try {
            while (!mine.tried) {
                writeNext();
            }
            if (mine.failure != null) {
                throw mine.failure;
            }
        } finally {
            writing.unlock();
        }
    }

    /** How many are not being written yet. */
    int waiting() {
        return brought.size();
    }

    private void writeNext() {
        List<Brought> batch = new ArrayList<>();
        for (Brought next = brought.poll(); next != null; next = batch.size() < BATCH ? brought.poll() : null) {
            batch.add(next);
        }
        try {
            desk.accept(batch.stream().map(it -> it.receipt).toList());
        } catch (RuntimeException e) {
            batch.forEach(it -> it.failure = e);
        } finally {
            batch.forEach(it -> it.tried = true);
        }
    }
}
