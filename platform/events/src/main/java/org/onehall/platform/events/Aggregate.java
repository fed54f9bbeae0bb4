package org.onehall.platform.events;

import java.util.ArrayList;
import java.util.List;
import org.onehall.platform.events.outbox.EventIds;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;

/**
 * One document that changes as a whole, together with the events it records.
 *
 * <p>A subclass is annotated with {@link Topic} and Spring Data's {@code @Document}. Its named factory records the first
 * event; a constructor marked {@code @PersistenceCreator}, with the parameter named {@code key} for the id, brings it back
 * from the store and records nothing. The fields {@code version}, {@code outbox} and {@code relay} of the document are ours.
 */
public abstract class Aggregate {

    @Id
    private final String key;

    private long version;

    @Transient
    private final List<Recorded> recorded = new ArrayList<>();

    @Transient
    private Origin origin = Origin.NEW;

    protected Aggregate(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /**
     * Rises with every stored change, by one or by the number of its events, so that each event has a sequence of its own;
     * 0 while not stored yet.
     */
    public long version() {
        return version;
    }

    /** Events are stored in the same write as the state, in the order recorded. */
    protected void record(DomainEvent event) {
        recorded.add(new Recorded(EventIds.next(), event));
    }

    List<Recorded> recorded() {
        return recorded;
    }

    Origin origin() {
        return origin;
    }

    void loaded(Origin from) {
        origin = from;
    }

    void stored(long newVersion, Origin now) {
        version = newVersion;
        origin = now;
        recorded.clear();
    }

    /** The id is given when the event is recorded, so a write sent again carries the same event. */
    record Recorded(String id, DomainEvent event) {}
}
