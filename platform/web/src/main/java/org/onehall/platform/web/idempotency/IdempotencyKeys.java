package org.onehall.platform.web.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.onehall.platform.web.idempotency.Attempt.StoredAnswer;

/**
 * The keys that were used, one document each: {@code request} (hash), {@code startedAt}, and either {@code owner} with
 * {@code leaseUntil} while it runs, or the answer, its body sealed. Its insertion decides between simultaneous tries; {@code owner} between a try
 * that was given up for dead and the one that took over.
 */
final class IdempotencyKeys {

    private final Supplier<MongoCollection<Document>> keys;
    private final Clock clock;
    private final Duration keep;
    private final Duration lease;

    IdempotencyKeys(Supplier<MongoCollection<Document>> keys, Clock clock, Duration keep, Duration lease) {
        this.keys = keys;
        this.clock = clock;
        this.keep = keep;
        this.lease = lease;
    }

    Attempt begin(String id, AnswerSeal seal) {
        String owner = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Document fresh = new Document("_id", id)
                .append("request", seal.request())
                .append("startedAt", Date.from(now))
                .append("owner", owner)
                .append("leaseUntil", Date.from(now.plus(lease)))
                .append("expiresAt", Date.from(now.plus(keep)));
        try {
            keys.get().insertOne(fresh);
            return new Attempt.Run(id, owner, fresh.getDate("startedAt").toInstant(), false, seal);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        Document stored = keys.get().find(eq("_id", id)).first();
        if (stored == null) {
            return new Attempt.InFlight(); // Released between the two looks: the next try will run.
        }
        return resume(stored, seal, owner, now);
    }

    private Attempt resume(Document stored, AnswerSeal seal, String owner, Instant now) {
        if (stored.getDate("expiresAt").toInstant().isBefore(now)) {
            keys.get().deleteOne(and(eq("_id", stored.get("_id")), eq("expiresAt", stored.getDate("expiresAt"))));
            return begin(stored.getString("_id"), seal);
        }
        if (!seal.request().equals(stored.getString("request"))) {
            return new Attempt.Reused();
        }
        if (stored.containsKey("status")) {
            return new Attempt.Answered(answer(stored, seal));
        }
        if (stored.getDate("leaseUntil").toInstant().isAfter(now)) {
            return new Attempt.InFlight();
        }
        boolean taken = keys.get()
                        .updateOne(
                                and(eq("_id", stored.get("_id")), eq("owner", stored.getString("owner"))),
                                combine(set("owner", owner), set("leaseUntil", Date.from(now.plus(lease)))))
                        .getModifiedCount()
                == 1;
        return taken
                ? new Attempt.Run(
                        stored.getString("_id"),
                        owner,
                        stored.getDate("startedAt").toInstant(),
                        true,
                        seal)
                : new Attempt.InFlight();
    }

    void answered(Attempt.Run run, StoredAnswer answer) {
        keys.get()
                .updateOne(
                        mine(run.id(), run.owner()),
                        combine(
                                set("status", answer.status()),
                                set("headers", new Document(new HashMap<>(answer.headers()))),
                                set(
                                        "body",
                                        answer.body() == null
                                                ? null
                                                : run.seal().seal(answer.body())),
                                set("owner", "")));
    }

    /** Nothing took effect: the key is free again. */
    void release(Attempt.Run run) {
        keys.get().deleteOne(mine(run.id(), run.owner()));
    }

    /** Something may have taken effect: the next try takes over at once, as from a process that died. */
    void lapse(Attempt.Run run) {
        keys.get().updateOne(mine(run.id(), run.owner()), set("leaseUntil", Date.from(clock.instant())));
    }

    void renew(String id, String owner) {
        keys.get()
                .updateOne(
                        mine(id, owner),
                        set("leaseUntil", Date.from(clock.instant().plus(lease))));
    }

    void prepare() {
        keys.get().createIndex(Indexes.ascending("expiresAt"));
    }

    long sweep() {
        return keys.get()
                .deleteMany(lt("expiresAt", Date.from(clock.instant())))
                .getDeletedCount();
    }

    private static Bson mine(String id, String owner) {
        return and(eq("_id", id), eq("owner", owner));
    }

    private static StoredAnswer answer(Document stored, AnswerSeal seal) {
        Map<String, String> headers = new HashMap<>();
        stored.get("headers", Document.class).forEach((name, value) -> headers.put(name, String.valueOf(value)));
        Binary body = stored.get("body", Binary.class);
        return new StoredAnswer(stored.getInteger("status"), headers, body == null ? null : seal.open(body));
    }
}
