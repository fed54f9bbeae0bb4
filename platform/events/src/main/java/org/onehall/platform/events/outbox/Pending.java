package org.onehall.platform.events.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One aggregate with events under way. Touched by the relay's one thread alone. */
final class Pending {
    final Source source;
    final String key;

    /** Writes announced and not told yet: nothing is sent meanwhile, as an earlier event may be among them. */
    int writing;

    private final TreeMap<Long, OutboxEntry> waiting = new TreeMap<>();
    private final Map<String, OutboxEntry> sent = new LinkedHashMap<>();
    private @Nullable OutboxEntry inFlight;
    private long newestSent;
    private long leaseEnds = System.nanoTime();
    boolean draining;

    Pending(Source source, String key) {
        this.source = source;
        this.key = key;
    }

    void learn(Told told) {
        if (told.outbox().isEmpty()) {
            return;
        }
        if (told.fresh()) {
            forget();
            leaseEnds = told.leaseEnds();
        } else {
            leaseEnds = Math.max(leaseEnds, told.leaseEnds());
        }
        for (OutboxEntry entry : told.outbox()) {
            if (entry.sequence() <= newestSent) {
                sent.put(entry.id(), entry);
            } else if (inFlight == null || !inFlight.id().equals(entry.id())) {
                waiting.put(entry.sequence(), entry);
            }
        }
    }

    void forget() {
        waiting.clear();
        sent.clear();
    }

    boolean maySend() {
        return writing == 0 && inFlight == null && !waiting.isEmpty();
    }

    boolean leaseOutlasts(long nanos) {
        return leaseEnds - System.nanoTime() > nanos;
    }

    void extendLease(long until) {
        leaseEnds = Math.max(leaseEnds, until);
    }

    OutboxEntry sending() {
        OutboxEntry first = waiting.firstEntry().getValue();
        waiting.remove(first.sequence());
        inFlight = first;
        return first;
    }

    void acknowledged(OutboxEntry entry) {
        inFlight = null;
        sent.put(entry.id(), entry);
        newestSent = Math.max(newestSent, entry.sequence());
    }

    void failed() {
        inFlight = null;
    }

    /** Drained when nothing waits, or in between when the document would grow. */
    boolean mayDrain() {
        return !draining
                && writing == 0
                && !sent.isEmpty()
                && (sent.size() >= 50 || (waiting.isEmpty() && inFlight == null));
    }

    List<String> sentIds() {
        return List.copyOf(sent.keySet());
    }

    void drained(List<String> ids) {
        draining = false;
        ids.forEach(sent::remove);
    }

    boolean idle() {
        return writing == 0 && inFlight == null && waiting.isEmpty() && sent.isEmpty() && !draining;
    }
}
