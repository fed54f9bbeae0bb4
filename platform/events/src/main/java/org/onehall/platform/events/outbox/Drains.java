package org.onehall.platform.events.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes sent events out of their documents, many documents with one update, after the outbox readers have seen these. */
final class Drains {
    private static final Logger log = LoggerFactory.getLogger(Drains.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    /**
     * @param removed ids that are out of the document
     * @param added events that had come in between and are to be sent, if the lease is still ours
     */
    record Outcome(Source source, String key, List<String> removed, List<OutboxEntry> added, long leaseEnds) {}

    private final RelaySettings settings;
    private final OutboxDocuments documents;
    private final Drain drain;
    private final Consumer<Outcome> done;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    Drains(RelaySettings settings, OutboxDocuments documents, Drain drain, Consumer<Outcome> done) {
        this.settings = settings;
        this.documents = documents;
        this.drain = drain;
        this.done = done;
    }

    void add(Source source, String key, List<String> sentIds) {
        lane(source).add(key, sentIds);
    }

    void release(Source source, String key) {
        lane(source).release(key);
    }

    private Lane lane(Source source) {
        return lanes.computeIfAbsent(source.collection(), name -> new Lane(source));
    }

    /** One aggregate type. At most one thread works for it, and what comes meanwhile is its next batch. */
    private final class Lane {
        private final Source source;
        private Map<String, List<String>> next = new LinkedHashMap<>();
        private List<String> releases = new ArrayList<>();
        private boolean working;

        private Lane(Source source) {
            this.source = source;
        }

        private synchronized void add(String key, List<String> sentIds) {
            next.put(key, sentIds);
            work();
        }

        private synchronized void release(String key) {
            releases.add(key);
            work();
        }

        private void work() {
            if (!working) {
                Thread.ofVirtual().name("outbox-drain-" + source.collection()).start(this::run);
                working = true;
            }
        }

        private void run() {
            for (Runnable task = take(); task != null; task = take()) {
                task.run();
            }
        }

        private synchronized @Nullable Runnable take() {
            if (!next.isEmpty()) {
                Map<String, List<String>> batch = next;
                if (batch.size() > RelaySettings.BATCH) {
                    batch = batch.entrySet().stream()
                            .limit(RelaySettings.BATCH)
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                    next.keySet().removeAll(batch.keySet());
                } else {
                    next = new LinkedHashMap<>();
                }
                Map<String, List<String>> taken = batch;
                return () -> drainUntilDone(source, taken);
            }
            if (!releases.isEmpty()) {
                List<String> taken = releases;
                releases = new ArrayList<>();
                return () -> releaseNow(source, taken);
            }
            working = false;
            return null;
        }
    }

    private void releaseNow(Source source, List<String> keys) {
        try {
            documents.release(source, keys, settings.owner());
        } catch (Throwable e) {
            log.debug("Leases of {} run out by themselves", source.collection(), e);
        }
    }

    private void drainUntilDone(Source source, Map<String, List<String>> batch) {
        Duration pause = FIRST_PAUSE;
        long leaseEnds = 0;
        while (true) {
            try {
                drain.read(source, batch.keySet());
                remove(source, batch, leaseEnds);
                return;
            } catch (Throwable e) {
                // A reader that ends in an error is as one that throws: this lane has no other thread.
                log.warn("{} changed {} wait with their events: {}", batch.size(), source.collection(), e.toString());
                leaseEnds = renew(source, batch.keySet(), leaseEnds);
            }
            if (!slept(pause)) {
                return;
            }
            Duration longest = settings.lease().dividedBy(3);
            pause = pause.compareTo(longest) < 0 ? pause.multipliedBy(2) : longest;
        }
    }

    private long renew(Source source, Set<String> keys, long leaseEnds) {
        try {
            long end = System.nanoTime() + settings.lease().toNanos();
            documents.renew(source, keys, settings);
            return end;
        } catch (Throwable e) {
            return leaseEnds;
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void remove(Source source, Map<String, List<String>> batch, long leaseEnds) {
        Map<String, List<OutboxEntry>> left = new HashMap<>();
        if (!documents.removeOutboxes(source, batch, settings.owner())) {
            left.putAll(documents.removeSome(source, batch, settings.owner()));
        }
        batch.forEach((key, sent) ->
                done.accept(new Outcome(source, key, sent, left.getOrDefault(key, List.of()), leaseEnds)));
    }
}
