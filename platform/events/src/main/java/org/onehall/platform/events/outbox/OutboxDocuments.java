package org.onehall.platform.events.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What the relay reads and writes in aggregates' documents; never their version.
 *
 * <p>Removals are not awaited on a majority: one that is lost sends its event once more. What is to be published is: a
 * majority has claimed it and is read, or a failover could take back an event that the world has heard.
 */
public final class OutboxDocuments {
    private final Function<String, MongoCollection<Document>> database;
    private final Supplier<List<Source>> sources;

    public OutboxDocuments(Function<String, MongoCollection<Document>> database, Supplier<List<Source>> sources) {
        this.database = database;
        this.sources = sources;
    }

    public List<Source> sources() {
        return sources.get();
    }

    private MongoCollection<Document> collection(Source source) {
        return database.apply(source.collection())
                .withReadConcern(ReadConcern.LOCAL)
                .withWriteConcern(WriteConcern.W1);
    }

    /** For what decides on publishing. After such a write such a read sees at least what the write has met. */
    private MongoCollection<Document> majority(Source source) {
        return database.apply(source.collection())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Empties the outboxes that hold nothing but what was sent; answers whether these were all. */
    boolean removeOutboxes(Source source, Map<String, List<String>> sent, String owner) {
        List<String> ids = sent.values().stream().flatMap(List::stream).toList();
        Bson nothingElse = not(elemMatch(Fields.OUTBOX, nin("id", ids)));
        return collection(source)
                        .updateMany(
                                and(in(Fields.ID, sent.keySet()), eq(Fields.OWNER, owner), nothingElse),
                                Updates.combine(Updates.unset(Fields.OUTBOX), Updates.unset(Fields.RELAY)))
                        .getMatchedCount()
                == sent.size();
    }

    /** Pulls what was sent out of outboxes that have more, and answers this more where the lease is the owner's. */
    Map<String, List<OutboxEntry>> removeSome(Source source, Map<String, List<String>> sent, String owner) {
        Map<String, List<OutboxEntry>> left = new HashMap<>();
        List<String> ids = sent.values().stream().flatMap(List::stream).toList();
        Bson ours = and(in(Fields.ID, sent.keySet()), eq(Fields.OWNER, owner));
        majority(source).updateMany(ours, Updates.pull(Fields.OUTBOX, in("id", ids)));
        majority(source)
                .find(ours)
                .projection(Projections.include(Fields.OUTBOX))
                .forEach(found -> left.put(found.getString(Fields.ID), OutboxEntry.of(found)));
        return left;
    }

    void release(Source source, Collection<String> keys, String owner) {
        collection(source).updateMany(and(in(Fields.ID, keys), eq(Fields.OWNER, owner)), Updates.unset(Fields.RELAY));
    }

    void releaseAll(RelaySettings settings) {
        Bson ours = in(Fields.OWNER, settings.owner(), settings.holder());
        for (Source source : sources.get()) {
            collection(source).updateMany(and(waiting(), ours), Updates.unset(Fields.RELAY));
        }
    }

    void renew(Source source, Collection<String> keys, RelaySettings settings) {
        Date until = Date.from(settings.now().plus(settings.lease()));
        majority(source)
                .updateMany(
                        and(in(Fields.ID, keys), eq(Fields.OWNER, settings.owner())), Updates.set(Fields.UNTIL, until));
    }

    /** Keys of aggregates with events that nobody is about to publish; {@code held}: those that this process keeps back, too. */
    List<String> abandoned(Source source, RelaySettings settings, boolean held, int most) {
        List<String> keys = new ArrayList<>();
        collection(source)
                .find(and(waiting(), unclaimed(settings, held)))
                .projection(Projections.include(Fields.ID))
                .limit(most)
                .forEach(found -> keys.add(found.getString(Fields.ID)));
        return keys;
    }

    /** Claims those that are still abandoned and answers their outboxes. */
    Map<String, List<OutboxEntry>> claim(Source source, Collection<String> keys, RelaySettings settings, boolean held) {
        String sweep = UUID.randomUUID().toString();
        Document relay = settings.newLease().toDocument();
        majority(source)
                .updateMany(
                        and(in(Fields.ID, keys), waiting(), unclaimed(settings, held)),
                        Updates.set(Fields.RELAY, relay.append("sweep", sweep)));
        Map<String, List<OutboxEntry>> claimed = new HashMap<>();
        majority(source)
                .find(and(in(Fields.ID, keys), eq(Fields.SWEEP, sweep)))
                .projection(Projections.include(Fields.OUTBOX))
                .forEach(found -> claimed.put(found.getString(Fields.ID), OutboxEntry.of(found)));
        return claimed;
    }

    /** Aggregates with events still to publish. */
    public long depth(Source source) {
        return collection(source).countDocuments(waiting());
    }

    /** When the oldest event that waits was recorded, in milliseconds since the epoch; null when none waits. */
    public @Nullable Long oldest(Source source) {
        Document found = collection(source)
                .find(waiting())
                .projection(Projections.include(Fields.EVENT_ID))
                .sort(Sorts.ascending(Fields.EVENT_ID))
                .first();
        if (found == null) {
            return null;
        }
        return found.getList(Fields.OUTBOX, Document.class, List.of()).stream()
                .mapToLong(entry -> EventIds.millis(entry.getString("id")))
                .min()
                .orElseThrow();
    }

    private static Bson waiting() {
        return exists(Fields.EVENT_ID);
    }

    private static Bson unclaimed(RelaySettings settings, boolean held) {
        Bson free = or(exists(Fields.RELAY, false), lt(Fields.UNTIL, Date.from(settings.now())));
        return held ? or(free, eq(Fields.OWNER, settings.holder())) : free;
    }
}
