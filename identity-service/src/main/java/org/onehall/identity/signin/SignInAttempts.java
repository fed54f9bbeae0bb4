package org.onehall.identity.signin;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.privacy.LookupHash;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Failures by what was typed, whether there is such a name or not, and by address, for a day from the first. An attempt
 * counts as failed from its beginning, so that many at once count one by one; a success is taken back from its address, which
 * a whole office may share, and forgives its name all.
 */
@Component
class SignInAttempts {

    static final String COLLECTION = "signInAttempts";
    private static final Duration FORGET = Duration.ofHours(24);
    private static final String FAILURES = "failures";
    private static final String UNTIL = "waitUntil";

    private final MongoOperations mongo;
    private final LookupHash hash;
    private final Clock clock;

    SignInAttempts(MongoOperations mongo, LookupHash hash, Clock clock) {
        this.mongo = mongo;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * What the beginning of an attempt found.
     *
     * @param pause time to wait first; when it is not zero the attempt must not be made
     */
    record Begun(Duration pause, int failures) {
        boolean isRefused() {
            return pause.isPositive();
        }
    }

    Begun begin(String kind, String value, SignInDelay delay) {
        String id = id(kind, value);
        while (true) {
            Instant now = clock.instant();
            Document known = collection().find(Filters.eq("_id", id)).first();
            Begun begun = weigh(known, now);
            if (begun.isRefused()) {
                return begun;
            }
            int failures = begun.failures() + 1;
            if (count(id, known, failures, now, delay)) {
                return new Begun(Duration.ZERO, failures);
            }
        }
    }

    void succeeded(String kind, String value) {
        collection().deleteOne(Filters.eq("_id", id(kind, value)));
    }

    /**
     * Leaves the count as if the attempt had never been.
     *
     * @param begun what its beginning answered
     */
    void takeBack(String kind, String value, Begun begun) {
        Bson one = Filters.eq("_id", id(kind, value));
        Bson unchanged = Filters.eq(FAILURES, begun.failures());
        Bson ownWait = Updates.set(UNTIL, Date.from(clock.instant()));
        Bson less = Updates.inc(FAILURES, -1);
        boolean newest = collection()
                        .updateOne(Filters.and(one, unchanged), Updates.combine(less, ownWait))
                        .getMatchedCount()
                == 1;
        if (!newest) {
            // others have begun since, and their wait stands
            collection().updateOne(Filters.and(one, Filters.gt(FAILURES, 0)), less);
        }
    }

    private static Begun weigh(@Nullable Document known, Instant now) {
        if (known == null || !known.getDate("expiresAt").toInstant().isAfter(now)) {
            return new Begun(Duration.ZERO, 0);
        }
        Duration wait = Duration.between(now, known.getDate(UNTIL).toInstant());
        return new Begun(wait.isPositive() ? wait : Duration.ZERO, known.getInteger(FAILURES));
    }

    private boolean count(String id, @Nullable Document known, int failures, Instant now, SignInDelay delay) {
        Date until = Date.from(now.plus(delay.after(failures)));
        Date forget = failures == 1 || known == null ? Date.from(now.plus(FORGET)) : known.getDate("expiresAt");
        if (known != null) {
            return collection()
                            .updateOne(
                                    Filters.and(
                                            Filters.eq("_id", id), Filters.eq(FAILURES, known.getInteger(FAILURES))),
                                    Updates.combine(
                                            Updates.set(FAILURES, failures),
                                            Updates.set(UNTIL, until),
                                            Updates.set("expiresAt", forget)))
                            .getMatchedCount()
                    == 1;
        }
        try {
            collection()
                    .insertOne(new Document("_id", id)
                            .append(FAILURES, failures)
                            .append(UNTIL, until)
                            .append("expiresAt", forget));
            return true;
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw raced;
        }
    }

    private String id(String kind, String value) {
        return kind + ":" + hash.of(kind, value);
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
