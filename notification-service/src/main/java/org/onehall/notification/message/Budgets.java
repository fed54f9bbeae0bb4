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

    private final MongoOperations mongo;
    private final Clock clock;

    Budgets(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** True when there was one left, which is then taken. */
    public boolean take(String what, int perDay) {
        try {
            inc(what, perDay, true);
            return true;
        } catch (DuplicateKeyException usedUpOrJustBegun) {
            return inc(what, perDay, false);
        }
    }

    private boolean inc(String what, int perDay, boolean begin) {
        LocalDate today = LocalDate.now(clock);
        Query open = Query.query(
                Criteria.where("_id").is(what + "/" + today).and("used").lt(perDay));
        return mongo.findAndModify(
                        open,
                        new Update().inc("used", 1).set("day", today.toString()),
                        FindAndModifyOptions.options().upsert(begin),
                        Document.class,
                        COLLECTION)
                != null;
    }

    /** Drops the counts of earlier days. */
    public long forgetBefore(LocalDate day) {
        return mongo.remove(Query.query(Criteria.where("day").lt(day.toString())), COLLECTION)
                .getDeletedCount();
    }
}
