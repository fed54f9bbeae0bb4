package org.onehall.notification.carrier;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.onehall.notification.message.Acceptance;
import org.onehall.notification.message.ReceiptDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores the carriers' answers, those that come together in one write. */
final class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    private static final int BATCH = 500;

    private final BlockingQueue<Acceptance> arrived = new LinkedBlockingQueue<>();
    private final ReceiptDesk receipts;
    private volatile boolean closed;

    Answers(ReceiptDesk receipts) {
        this.receipts = receipts;
    }

    void add(Acceptance answer) {
        arrived.add(answer);
    }

    /** Runs in a thread of its own until closed and empty. */
    void run() {
        List<Acceptance> batch = new ArrayList<>();
        while (!closed || !arrived.isEmpty()) {
            try {
                if (batch.isEmpty()) {
                    Acceptance first = arrived.poll(250, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    arrived.drainTo(batch, BATCH - 1);
                }
                receipts.accepted(batch);
                batch.clear();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The answers are in memory alone: kept until the store takes them. Lost with the process, they leave
                // messages in doubt, which receipts settle.
                log.warn("Answers of carriers could not be stored yet", e);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        closed = true;
    }
}
