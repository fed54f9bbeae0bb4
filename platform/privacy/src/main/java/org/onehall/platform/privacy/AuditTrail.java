package org.onehall.platform.privacy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.util.function.SingletonSupplier;

/**
 * Who looked at what, when and why: numbered from 1 without a gap, each entry chained to the one before by a keyed
 * hash. The number is the document's id, so two instances cannot write the same place twice: the chain never forks. An
 * entry changed, taken out or put in shows in {@link #verify()}; entries cut off at the end show in
 * {@link #verify(Head)} against a head that was noted elsewhere. It keeps ids and codes and by what name the one who acted was
 * presented, never the value looked at.
 */
public class AuditTrail {

    private static final String COLLECTION = "auditTrail";
    private static final int DUPLICATE_KEY = 11000;
    private static final int TRIES = 200;

    /** Entries to a page of a check. */
    public static final int PAGE = 10_000;

    private final MongoOperations mongo;
    private final AuditChain chain;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final SingletonSupplier<String> bySubject;
    private @Nullable Head last;

    /** The newest entry: its number (0 when there is none) and its hash. Worth noting outside of the store. */
    public record Head(long sequence, String hash) {}

    /**
     * What a check found: how many entries hold from the first on, the head of them, and what broke after it.
     *
     * @param more whether there are entries behind the head that were not looked at
     */
    public record Verification(
            boolean intact,
            long entries,
            Head head,
            @Nullable String problem,
            boolean more) {}

    AuditTrail(MongoOperations mongo, KeysFile keys, Clock clock) {
        this.mongo = mongo;
        this.chain = new AuditChain(keys);
        this.clock = clock;
        this.bySubject = SingletonSupplier.of(() -> collection()
                .createIndex(Indexes.compoundIndex(Indexes.ascending("subject"), Indexes.descending("_id"))));
    }

    /**
     * An act on a subject.
     *
     * @param actor id of who did it: for those who supervise, never for the subject
     * @param name by which who did it was presented then; null of an entry from before names were kept, and where the token
     *     had none
     */
    public record Entry(
            long sequence,
            Instant at,
            String actor,
            @Nullable String name,
            String action,
            @Nullable String role,
            @Nullable String division,
            String reason) {}

    /** Returns when the entry is durable: call it before the value is shown. */
    public void record(String actor, String action, String subject, String reason) {
        record(AuditActor.of(actor), action, subject, reason);
    }

    /** Returns when the entry is durable: call it before the value is shown. */
    public void record(AuditActor actor, String action, String subject, String reason) {
        lock.lock();
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                if (append(actor, action, subject, reason)) {
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
        throw new IllegalStateException("the audit trail is too busy");
    }

    private boolean append(AuditActor actor, String action, String subject, String reason) {
        Head before = last == null ? head() : last;
        Document entry = entry(before, actor, action, subject, reason);
        String hash = chain.hash(entry);
        try {
            collection().insertOne(entry.append("hash", hash));
            last = new Head(before.sequence() + 1, hash);
            return true;
        } catch (MongoWriteException e) {
            last = null;
            if (e.getError().getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        } catch (RuntimeException e) {
            last = null;
            throw e;
        }
    }

    private Document entry(Head before, AuditActor actor, String action, String subject, String reason) {
        Document entry = new Document("_id", before.sequence() + 1)
                .append("at", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .append("actor", actor.id())
                .append("action", action)
                .append("subject", subject)
                .append("reason", reason)
                .append("previous", before.hash());
        appendKnown(entry, "role", actor.role());
        appendKnown(entry, "division", actor.division());
        appendKnown(entry, "name", actor.name());
        return entry;
    }

    private static void appendKnown(Document entry, String field, @Nullable String text) {
        if (text != null) {
            entry.append(field, text);
        }
    }

    /** In which direction the trail is told. */
    public enum Order {
        NEWEST,
        OLDEST
    }

    /**
     * What was done of these acts on a subject.
     *
     * @param behind the sequence of the entry behind which to go on; null begins
     */
    public List<Entry> about(
            String subject, Collection<String> actions, Order order, @Nullable Long behind, int limit) {
        bySubject.get();
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq("subject", subject), Filters.in("action", actions)));
        if (behind != null) {
            wanted.add(order == Order.NEWEST ? Filters.lt("_id", behind) : Filters.gt("_id", behind));
        }
        return collection()
                .find(Filters.and(wanted))
                .sort(order == Order.NEWEST ? Sorts.descending("_id") : Sorts.ascending("_id"))
                .limit(limit)
                .map(AuditTrail::entry)
                .into(new ArrayList<>());
    }

    private static Entry entry(Document found) {
        return new Entry(
                found.getLong("_id"),
                Instant.parse(found.getString("at")),
                found.getString("actor"),
                found.getString("name"),
                found.getString("action"),
                found.getString("role"),
                found.getString("division"),
                found.getString("reason"));
    }

    public Head head() {
        Document newest = collection().find().sort(Sorts.descending("_id")).first();
        return newest == null ? AuditChain.EMPTY : AuditChain.head(newest);
    }

    /** Reads the whole trail in order. */
    public Verification verify() {
        Verification page = verifyAfter(AuditChain.EMPTY, PAGE);
        while (page.more()) {
            page = verifyAfter(page.head(), PAGE);
        }
        return page;
    }

    /** As {@link #verify()}, and the noted head must still stand in the chain with the same hash. */
    public Verification verify(Head noted) {
        Verification whole = verify();
        return whole.intact() && !stands(noted) ? gone(whole.head(), noted) : whole;
    }

    /**
     * A page of the whole: what follows a head that was verified or noted before, which must still stand.
     *
     * @param after sequence 0 for the beginning, whatever the hash
     * @param most how many entries to look at
     */
    public Verification verifyAfter(Head after, int most) {
        Head held = after.sequence() == 0 ? AuditChain.EMPTY : after;
        if (!stands(held)) {
            return gone(held, held);
        }
        int looked = 0;
        for (Document entry : collection()
                .find(Filters.gt("_id", held.sequence()))
                .sort(Sorts.ascending("_id"))
                .limit(most + 1)) {
            if (looked == most) {
                return new Verification(true, held.sequence(), held, null, true);
            }
            String problem = chain.problem(held, entry);
            if (problem != null) {
                return new Verification(false, held.sequence(), held, problem, false);
            }
            held = AuditChain.head(entry);
            looked++;
        }
        return new Verification(true, held.sequence(), held, null, false);
    }

    private boolean stands(Head noted) {
        if (noted.sequence() == 0) {
            return true;
        }
        Document entry = collection().find(Filters.eq("_id", noted.sequence())).first();
        return entry != null && AuditChain.head(entry).equals(noted);
    }

    private static Verification gone(Head held, Head noted) {
        return new Verification(false, held.sequence(), held, "entry " + noted.sequence() + " as noted is gone", false);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
