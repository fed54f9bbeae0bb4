package org.onehall.platform.events.outbox;

import com.mongodb.MongoInterruptedException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds what a crash, a stopped broker or a full relay left in the documents, at start and every few seconds. */
public final class Sweep {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final Relay relay;
    private final OutboxDocuments documents;
    private final RelaySettings settings;
    private @Nullable Thread thread;

    public Sweep(Relay relay, OutboxDocuments documents) {
        this.relay = relay;
        this.documents = documents;
        this.settings = relay.settings();
    }

    public synchronized void start() {
        thread = Thread.ofVirtual().name("outbox-sweep").start(this::run);
    }

    public synchronized void stop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(settings.sweep());
        }
    }

    private void run() {
        try {
            while (true) {
                if (!sweptMore()) {
                    relay.awaitLetGo();
                }
            }
        } catch (InterruptedException e) {
            log.debug("The sweep has stopped");
        }
    }

    /** Whatever comes, the next sweep follows: nobody else repairs. */
    private boolean sweptMore() throws InterruptedException {
        try {
            return relay.recover() && sweptSome();
        } catch (Error e) {
            log.error("The sweep met an error and is tried again", e);
            return false;
        }
    }

    /** Whether there may be more to find at once. */
    private boolean sweptSome() throws InterruptedException {
        boolean more = false;
        for (Source source : documents.sources()) {
            try {
                more |= sweep(source);
            } catch (MongoInterruptedException e) {
                throw new InterruptedException(e.getMessage());
            } catch (RuntimeException e) {
                log.warn("The sweep of {} is tried again later: {}", source.collection(), e.toString());
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return more;
    }

    private boolean sweep(Source source) {
        boolean held = !relay.holding();
        List<String> found =
                relay.claiming() ? documents.abandoned(source, settings, held, RelaySettings.SCAN) : List.of();
        int done = 0;
        while (done < found.size() && relay.claiming()) {
            int to = Math.min(found.size(), done + RelaySettings.BATCH);
            claim(source, found.subList(done, to), held);
            done = to;
        }
        return done == RelaySettings.SCAN;
    }

    private void claim(Source source, List<String> found, boolean held) {
        List<String> idle = relay.announceIdle(source, found);
        Map<String, List<OutboxEntry>> claimed = Map.of();
        long leaseEnds = System.nanoTime() + settings.lease().toNanos();
        try {
            claimed = documents.claim(source, idle, settings, held);
            log.debug("The sweep found {} {} with events", claimed.size(), source.collection());
        } finally {
            for (String key : idle) {
                List<OutboxEntry> outbox = claimed.get(key);
                relay.tell(source, key, outbox == null ? Told.NOTHING : new Told(outbox, true, leaseEnds));
            }
        }
    }
}
