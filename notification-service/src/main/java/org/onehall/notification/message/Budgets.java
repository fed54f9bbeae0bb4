package org.onehall.notification.message;

import java.time.Clock;
import java.time.LocalDate;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts what may happen so many times a day; one document for each count, taken from by one atomic write. */
@Component
public class Budgets {

    private static final String COLLECTION = "budgets";
    private static final String KEYS = "keys";

    private final MongoOperations mongo;
    private final Clock clock;

    Budgets(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** True when there was one left, which is then taken. */
    public boolean take(String what, int perDay) {
        return take(left(what, perDay), counted());
    }

    /** As above, but asking again for the same thing on the same day takes no second one. */
    public boolean takeOnce(String what, String key, int perDay) {
        Query leftForKey = left(what, perDay).addCriteria(Criteria.where(KEYS).ne(key));
        return take(leftForKey, counted().push(KEYS, key))
                || mongo.exists(
                        Query.query(Criteria.where("_id").is(id(what)).and(KEYS).is(key)), COLLECTION);
    }

    private boolean take(Query left, Update counted) {
        try {
            mongo.findAndModify(left, counted, FindAndModifyOptions.options().upsert(true), Document.class, COLLECTION);
            return true;
        } catch (DuplicateKeyException usedUpOrJustBegun) {
            return mongo.findAndModify(left, counted, Document.class, COLLECTION) != null;
        }
    }

    private Query left(String what, int perDay) {
        return Query.query(Criteria.where("_id").is(id(what)).and("used").lt(perDay));
    }

    private Update counted() {
        return new Update().inc("used", 1).set("day", LocalDate.now(clock).toString());
    }

    private String id(String what) {
        return what + "/" + LocalDate.now(clock);
    }

    /** Drops the counts of earlier days. */
    public long forgetBefore(LocalDate day) {
        return mongo.remove(Query.query(Criteria.where("day").lt(day.toString())), COLLECTION)
                .getDeletedCount();
    }
}
