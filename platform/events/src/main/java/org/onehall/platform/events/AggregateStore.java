package org.onehall.platform.events;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.outbox.CloudEventJson;
import org.onehall.platform.events.outbox.Fields;
import org.onehall.platform.events.outbox.Relay;
import org.onehall.platform.events.outbox.Traces;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Loads and stores aggregates. Every write is one atomic update of one document: its state, its version and its new events.
 *
 * <p>When a method returns, state and events are on a majority of the store's nodes and in their journal. Events reach Kafka
 * moments later, or once the broker is back; a command never waits for the broker.
 */
public class AggregateStore {
    private static final int TRIES = 20;
    private static final int TRIES_TOGETHER = 5;

    private final MongoOperations mongo;
    private final AggregateMapping mapping;
    private final AggregateWriter writer;
    private final Relay relay;

    private AggregateStore(MongoOperations mongo, AggregateMapping mapping, AggregateWriter writer, Relay relay) {
        this.relay = relay;
        this.mongo = mongo;
        this.mapping = mapping;
        this.writer = writer;
    }

    /** For the platform's assembly; services are given one. */
    public static AggregateStore create(
            MongoOperations mongo, CloudEventJson json, Traces traces, Relay relay, Clock clock) {
        AggregateMapping mapping = new AggregateMapping(mongo.getConverter());
        AggregateWriter writer = new AggregateWriter(mongo, mapping, new Envelopes(json, traces, clock), relay);
        return new AggregateStore(mongo, mapping, writer, relay);
    }

    public <T extends Aggregate> Optional<T> find(Class<T> type, String key) {
        return Optional.ofNullable(collection(type).find(eq(Fields.ID, key)).first())
                .map(found -> mapping.read(type, found));
    }

    /** In the order of the keys; unknown ones are left out. */
    public <T extends Aggregate> List<T> findAll(Class<T> type, Collection<String> keys) {
        Map<String, T> found = new HashMap<>();
        collection(type).find(in(Fields.ID, keys)).forEach(document -> {
            T aggregate = mapping.read(type, document);
            found.put(aggregate.key(), aggregate);
        });
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The versions of those that are stored, by key: whether one has changed costs less than the whole. */
    public Map<String, Long> versions(Class<? extends Aggregate> type, Collection<String> keys) {
        Map<String, Long> versions = new HashMap<>();
        collection(type)
                .find(in(Fields.ID, keys))
                .projection(Projections.include(Fields.VERSION))
                .forEach(document -> versions.put(document.getString(Fields.ID), document.getLong(Fields.VERSION)));
        return versions;
    }

    /** Equality on an indexed property, which may be nested as in {@code phone.hash}; the first found. */
    public <T extends Aggregate> Optional<T> findBy(Class<T> type, String property, Object value) {
        return Optional.ofNullable(collection(type)
                        .find(eq(mapping.field(type, property), mapping.value(value)))
                        .first())
                .map(found -> mapping.read(type, found));
    }

    public <T extends Aggregate> List<T> listBy(Class<T> type, String property, Object value) {
        return collection(type)
                .find(eq(mapping.field(type, property), mapping.value(value)))
                .map(found -> mapping.read(type, found))
                .into(new ArrayList<>());
    }

    /**
     * A page of those that fit.
     *
     * @param wanted on stored fields, by their stored names
     * @param position where the page before ended; null for the first
     * @throws IllegalArgumentException when the position is not one of the walk
     */
    public <T extends Aggregate> StorePage<T> page(
            Class<T> type, Criteria wanted, StoreWalk<?> walk, @Nullable Map<String, String> position, int size) {
        Criteria fitting = position == null ? wanted : new Criteria().andOperator(wanted, walk.after(position));
        Query query = new Query(fitting).with(walk.sort()).limit(size + 1);
        query.fields().include(Fields.ID, walk.field());
        List<Document> found = mongo.find(query, Document.class, mongo.getCollectionName(type));
        List<String> keys = found.stream()
                .limit(size)
                .map(document -> document.getString(Fields.ID))
                .toList();
        return new StorePage<>(findAll(type, keys), found.size() > size ? walk.position(found.get(size - 1)) : null);
    }

    /** Every aggregate of a type in the order of keys, streamed; for rebuilding what is derived from them. */
    public <T extends Aggregate> void each(Class<T> type, Consumer<? super T> action) {
        collection(type)
                .find()
                .sort(Sorts.ascending(Fields.ID))
                .map(found -> mapping.read(type, found))
                .forEach(action);
    }

    /**
     * Stores a new aggregate.
     *
     * @throws DuplicateException when a unique index, or the key itself, is taken
     */
    public <T extends Aggregate> T insert(T aggregate) {
        writer.insert(aggregate);
        return aggregate;
    }

    /**
     * Begins a long run of {@link #insertAll}, which is to have the machine to itself: what this process inserts so is published
     * when the intake is closed. One that is not closed, as its process died, holds events back for {@code onehall.events.hold}.
     */
    public Intake intake() {
        relay.hold();
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                relay.letGo();
            }
        };
    }

    /** Stores many new aggregates; those refused by a unique index do not keep the others out. One outcome each, in order. */
    public <T extends Aggregate> List<InsertOutcome<T>> insertAll(List<T> aggregates) {
        List<InsertOutcome<T>> outcomes = new ArrayList<>(aggregates.size());
        for (int from = 0; from < aggregates.size(); from += AggregateWriter.BULK) {
            int to = Math.min(from + AggregateWriter.BULK, aggregates.size());
            outcomes.addAll(writer.insertAll(aggregates.subList(from, to)));
        }
        return outcomes;
    }

    /**
     * Stores a loaded aggregate; without any change and any event it writes nothing.
     *
     * @throws StaleException when it was changed since it was loaded
     * @throws DuplicateException when a unique index is taken
     */
    public <T extends Aggregate> T update(T aggregate) {
        writer.update(aggregate);
        return aggregate;
    }

    /**
     * Stores many loaded aggregates in one round trip. What they tell is published a few seconds later than by {@link #update}.
     *
     * @return false when some were changed since they were loaded, or a unique index has something against one. The others
     *     are stored then, but which these are is not known: load them again.
     */
    public boolean updateAll(List<? extends Aggregate> aggregates) {
        return aggregates.isEmpty() || writer.updateAll(aggregates);
    }

    /**
     * Loads, lets the command decide, and stores; all over again when the race for the version is lost.
     *
     * @param command runs once per try on a freshly loaded aggregate, so it must have no effects outside of it
     * @return the aggregate as stored
     * @throws NotFoundException when there is none
     * @throws StaleException when the race is lost many times over
     */
    public <T extends Aggregate> T change(Class<T> type, String key, Consumer<? super T> command) {
        return decide(type, key, aggregate -> {
            command.accept(aggregate);
            return aggregate;
        });
    }

    /** As {@link #change}, for a command with an answer, such as a sealed result that may be a refusal. */
    public <T extends Aggregate, R> R decide(Class<T> type, String key, Function<? super T, ? extends R> command) {
        for (int attempt = 1; ; attempt++) {
            T aggregate = find(type, key).orElseThrow(() -> new NotFoundException(type, key));
            R answer = command.apply(aggregate);
            try {
                writer.update(aggregate);
                return answer;
            } catch (StaleException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /**
     * Removes what is at the end of its life, in one round trip. What still has events to publish is left for a later call;
     * unknown keys are left out, so a repeat removes nothing.
     *
     * @return how many are gone now
     */
    public long removeAll(Class<? extends Aggregate> type, Collection<String> keys) {
        return collection(type)
                .deleteMany(and(in(Fields.ID, keys), exists(Fields.EVENT_ID, false)))
                .getDeletedCount();
    }

    /**
     * As {@link #change} for many at once, in few round trips. What more than one tells is published a few seconds later than by
     * {@link #change}.
     *
     * @param command may run again on one that it has changed already, where others have lost their race: it must then do nothing
     * @return those that there are, as stored
     */
    public <T extends Aggregate> List<T> changeAll(
            Class<T> type, Collection<String> keys, Consumer<? super T> command) {
        List<T> found = keys.isEmpty() ? List.of() : findAll(type, keys);
        for (int attempt = 1; found.size() > 1 && attempt <= TRIES_TOGETHER; attempt++) {
            found.forEach(command);
            if (updateAll(found)) {
                return found;
            }
            // What was stored is found as the command left it, and is not written again.
            found = findAll(type, keys);
        }
        return found.stream()
                .map(aggregate -> change(type, aggregate.key(), command))
                .toList();
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(2 * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted between two tries of a command", e);
        }
    }

    private MongoCollection<Document> collection(Class<? extends Aggregate> type) {
        return mongo.getCollection(mapping.source(type).collection());
    }
}
