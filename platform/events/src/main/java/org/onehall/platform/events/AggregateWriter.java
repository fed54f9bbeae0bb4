package org.onehall.platform.events;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.outbox.Fields;
import org.onehall.platform.events.outbox.Lease;
import org.onehall.platform.events.outbox.OutboxEntry;
import org.onehall.platform.events.outbox.Relay;
import org.onehall.platform.events.outbox.Source;
import org.onehall.platform.events.outbox.Told;
import org.springframework.data.mongodb.core.MongoOperations;

/** Writes state, version, events and the relay's claim in one update. */
final class AggregateWriter {
    static final int BULK = 1_000;

    private final MongoOperations mongo;
    private final AggregateMapping mapping;
    private final Envelopes envelopes;
    private final Relay relay;

    AggregateWriter(MongoOperations mongo, AggregateMapping mapping, Envelopes envelopes, Relay relay) {
        this.mongo = mongo;
        this.mapping = mapping;
        this.envelopes = envelopes;
        this.relay = relay;
    }

    void insert(Aggregate aggregate) {
        Source source = mapping.source(aggregate.getClass());
        Insertion insertion = insertion(aggregate, envelopes.of(aggregate), false);
        relay.announce(source, aggregate.key());
        Told told = Told.NOTHING;
        try {
            collection(source).insertOne(insertion.document());
            told = insertion.told();
            aggregate.stored(insertion.version(), insertion.origin());
        } catch (MongoWriteException e) {
            throw Duplicates.translate(aggregate.getClass(), e);
        } finally {
            relay.tell(source, aggregate.key(), told);
        }
    }

    private record Insertion(Document document, long version, Origin origin, Told told) {}

    private Insertion insertion(Aggregate aggregate, List<OutboxEntry> entries, boolean held) {
        if (aggregate.version() != 0) {
            throw new IllegalArgumentException(aggregate.key() + " is stored already");
        }
        Document state = mapping.state(aggregate);
        long version = versionAfter(aggregate, entries);
        Document document = new Document(Fields.ID, aggregate.key());
        document.putAll(state);
        document.append(Fields.VERSION, version);
        long leaseEnds = System.nanoTime() + relay.settings().lease().toNanos();
        Lease lease = entries.isEmpty() ? null : firstLease(held);
        if (!entries.isEmpty()) {
            document.append(Fields.OUTBOX, documents(entries));
        }
        if (lease != null) {
            document.append(Fields.RELAY, lease.toDocument());
        }
        Told told = lease == null || held ? Told.NOTHING : new Told(entries, true, leaseEnds);
        return new Insertion(document, version, new Origin(state, entries, lease), told);
    }

    /** Null leaves the events to whoever sweeps first. */
    private @Nullable Lease firstLease(boolean held) {
        if (held) {
            return relay.heldLease();
        }
        return relay.claiming() ? relay.settings().newLease() : null;
    }

    <T extends Aggregate> List<InsertOutcome<T>> insertAll(List<T> aggregates) {
        Source source = mapping.source(aggregates.getFirst().getClass());
        String trace = envelopes.trace(source.type());
        boolean held = relay.holding();
        List<Insertion> insertions = aggregates.stream()
                .map(aggregate -> insertion(aggregate, envelopes.of(aggregate, trace), held))
                .toList();
        Map<Integer, String> refused = held ? bulk(source, insertions) : told(source, aggregates, insertions);
        List<InsertOutcome<T>> outcomes = new ArrayList<>(aggregates.size());
        for (int i = 0; i < insertions.size(); i++) {
            outcomes.add(outcome(aggregates.get(i), insertions.get(i), refused.get(i)));
        }
        return outcomes;
    }

    private Map<Integer, String> told(Source source, List<? extends Aggregate> aggregates, List<Insertion> insertions) {
        Map<Integer, String> refused = new HashMap<>();
        boolean written = false;
        aggregates.forEach(aggregate -> relay.announce(source, aggregate.key()));
        try {
            refused.putAll(bulk(source, insertions));
            written = true;
        } finally {
            for (int i = 0; i < insertions.size(); i++) {
                Told told =
                        written && !refused.containsKey(i) ? insertions.get(i).told() : Told.NOTHING;
                relay.tell(source, aggregates.get(i).key(), told);
            }
        }
        return refused;
    }

    private <T extends Aggregate> InsertOutcome<T> outcome(T aggregate, Insertion insertion, @Nullable String refused) {
        if (refused != null) {
            return new InsertOutcome.Duplicate<>(aggregate, refused);
        }
        aggregate.stored(insertion.version(), insertion.origin());
        return new InsertOutcome.Inserted<>(aggregate);
    }

    private Map<Integer, String> bulk(Source source, List<Insertion> insertions) {
        try {
            MongoCollection<Document> collection = collection(source);
            Codec<Document> codec = collection.getCodecRegistry().get(Document.class);
            collection
                    .withDocumentClass(RawBsonDocument.class)
                    .insertMany(
                            insertions.stream()
                                    .map(insertion -> EncodedDocument.of(insertion.document(), codec))
                                    .toList(),
                            new InsertManyOptions().ordered(false));
            return Map.of();
        } catch (MongoBulkWriteException e) {
            Map<Integer, String> refused = new HashMap<>();
            for (BulkWriteError error : e.getWriteErrors()) {
                if (!Duplicates.isDuplicate(error) || e.getWriteConcernError() != null) {
                    throw e;
                }
                refused.put(error.getIndex(), Duplicates.field(error.getMessage()));
            }
            return refused;
        }
    }

    void update(Aggregate aggregate) {
        if (aggregate.version() == 0) {
            throw new IllegalArgumentException(aggregate.key() + " is not stored yet");
        }
        Class<?> type = aggregate.getClass();
        Document state = mapping.state(aggregate);
        Document changes = mapping.changes(type, aggregate.origin().state(), state);
        List<OutboxEntry> entries = envelopes.of(aggregate);
        if (changes.isEmpty() && entries.isEmpty()) {
            return;
        }
        long version = versionAfter(aggregate, entries);
        changes.computeIfAbsent("$set", operator -> new Document());
        changes.get("$set", Document.class).append(Fields.VERSION, version);
        Source source = mapping.source(type);
        AggregateUpdate update = new AggregateUpdate(collection(source), aggregate, changes, relay);
        Origin left = entries.isEmpty() ? update.withoutEvents() : update.with(source, entries);
        aggregate.stored(version, new Origin(state, left.outbox(), left.lease()));
    }

    /** Nothing is claimed, so one round trip does for all: what has events is left to the sweep, or to who claims it now. */
    boolean updateAll(List<? extends Aggregate> aggregates) {
        Source source = mapping.source(aggregates.getFirst().getClass());
        String trace = envelopes.trace(source.type());
        List<UpdateOneModel<Document>> updates = new ArrayList<>(aggregates.size());
        List<Runnable> written = new ArrayList<>(aggregates.size());
        for (Aggregate aggregate : aggregates) {
            if (aggregate.version() == 0) {
                throw new IllegalArgumentException(aggregate.key() + " is not stored yet");
            }
            Document state = mapping.state(aggregate);
            Document changes =
                    mapping.changes(aggregate.getClass(), aggregate.origin().state(), state);
            List<OutboxEntry> entries = envelopes.of(aggregate, trace);
            if (!changes.isEmpty() || !entries.isEmpty()) {
                long version = versionAfter(aggregate, entries);
                updates.add(new UpdateOneModel<>(
                        AggregateUpdate.asLoaded(aggregate), unclaimed(changes, version, entries)));
                written.add(() -> aggregate.stored(version, aggregate.origin().after(state, entries)));
            }
        }
        boolean all = updates.isEmpty() || bulkUpdated(source, updates);
        if (all) {
            written.forEach(Runnable::run);
        }
        return all;
    }

    private static Document unclaimed(Document changes, long version, List<OutboxEntry> entries) {
        changes.computeIfAbsent("$set", operator -> new Document());
        changes.get("$set", Document.class).append(Fields.VERSION, version);
        return entries.isEmpty() ? changes : changes.append("$push", AggregateUpdate.appending(entries));
    }

    private boolean bulkUpdated(Source source, List<UpdateOneModel<Document>> updates) {
        try {
            return collection(source)
                            .bulkWrite(updates, new BulkWriteOptions().ordered(false))
                            .getMatchedCount()
                    == updates.size();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(Duplicates::isDuplicate)) {
                throw e;
            }
            return false;
        }
    }

    private MongoCollection<Document> collection(Source source) {
        return mongo.getCollection(source.collection());
    }

    private static long versionAfter(Aggregate aggregate, List<OutboxEntry> entries) {
        return aggregate.version() + Math.max(1, entries.size());
    }

    static List<Document> documents(List<OutboxEntry> entries) {
        return entries.stream().map(OutboxEntry::toDocument).toList();
    }
}
