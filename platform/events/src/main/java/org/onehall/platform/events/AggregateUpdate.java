package org.onehall.platform.events;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.outbox.Fields;
import org.onehall.platform.events.outbox.Lease;
import org.onehall.platform.events.outbox.OutboxEntry;
import org.onehall.platform.events.outbox.Relay;
import org.onehall.platform.events.outbox.Source;
import org.onehall.platform.events.outbox.Told;

/**
 * One update of one document, conditional on the version as loaded. With events it claims the document for the relay too,
 * conditional on the lease as seen; when only the lease has changed since, it looks again.
 */
final class AggregateUpdate {
    private final MongoCollection<Document> collection;
    private final Aggregate aggregate;
    private final Document changes;
    private final Relay relay;
    private Origin seen;

    AggregateUpdate(MongoCollection<Document> collection, Aggregate aggregate, Document changes, Relay relay) {
        this.collection = collection;
        this.aggregate = aggregate;
        this.changes = changes;
        this.relay = relay;
        this.seen = aggregate.origin();
    }

    Origin withoutEvents() {
        if (!written(asLoaded())) {
            throw stale();
        }
        return seen;
    }

    Origin with(Source source, List<OutboxEntry> entries) {
        changes.append("$push", appending(entries));
        relay.announce(source, aggregate.key());
        Told told = Told.NOTHING;
        try {
            told = append(entries);
        } finally {
            relay.tell(source, aggregate.key(), told);
        }
        return seen;
    }

    private Told append(List<OutboxEntry> entries) {
        while (true) {
            Lease lease = seen.lease();
            boolean ours =
                    lease != null && lease.owner().equals(relay.settings().owner());
            boolean free =
                    lease == null || lease.until().isBefore(relay.settings().now());
            boolean claim = relay.claiming() && (ours || free);
            long leaseEnds =
                    System.nanoTime() + (claim ? relay.settings().lease().toNanos() : 0);
            Lease next = claim ? relay.settings().newLease() : lease;
            if (claim) {
                changes.get("$set", Document.class).append(Fields.RELAY, next == null ? null : next.toDocument());
            } else {
                changes.get("$set", Document.class).remove(Fields.RELAY);
            }
            if (written(under(lease))) {
                Origin now = seen.after(seen.state(), entries);
                seen = new Origin(now.state(), now.outbox(), next);
                return claim || ours ? new Told(now.outbox(), !ours, leaseEnds) : Told.NOTHING;
            }
            seen = lookAgain();
        }
    }

    static Document appending(List<OutboxEntry> entries) {
        return new Document(Fields.OUTBOX, new Document("$each", AggregateWriter.documents(entries)));
    }

    private Document asLoaded() {
        return asLoaded(aggregate);
    }

    static Document asLoaded(Aggregate aggregate) {
        return new Document(Fields.ID, aggregate.key()).append(Fields.VERSION, aggregate.version());
    }

    private Document under(@Nullable Lease lease) {
        if (lease == null) {
            return asLoaded().append(Fields.RELAY, new Document("$exists", false));
        }
        Document stored = lease.toDocument();
        return asLoaded().append(Fields.OWNER, stored.get("owner")).append(Fields.UNTIL, stored.get("until"));
    }

    private boolean written(Document filter) {
        try {
            return collection.updateOne(filter, changes).getMatchedCount() == 1;
        } catch (MongoWriteException e) {
            throw Duplicates.translate(aggregate.getClass(), e);
        }
    }

    /** Reads locally, as the filter did: a majority read might still show the lease that has just not matched. */
    private Origin lookAgain() {
        Document found = collection
                .withReadConcern(ReadConcern.LOCAL)
                .find(eq(Fields.ID, aggregate.key()))
                .projection(Projections.include(Fields.VERSION, Fields.OUTBOX, Fields.RELAY))
                .first();
        if (found == null || found.get(Fields.VERSION, Number.class).longValue() != aggregate.version()) {
            throw stale();
        }
        return new Origin(seen.state(), OutboxEntry.of(found), Lease.of(found));
    }

    private StaleException stale() {
        return new StaleException(aggregate.getClass(), aggregate.key(), aggregate.version());
    }
}
