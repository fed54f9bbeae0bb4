package org.onehall.notification.message;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final String USED = "used";
    private static final String DAY = "day";

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

    /** One of what may happen so many times a day, for a key: the same thing asked for once more takes no second one. */
    record Ask(String what, String key) {}

    /** The keys for which there was one left, or one taken already today; all are asked for in few round trips. */
    Set<String> takeOnce(List<Ask> asks, int perDay) {
        // Refused is also what another instance has just begun: it is there when asked for again.
        List<Ask> refused = refused(refused(asks, perDay), perDay);
        Set<String> usedUp = usedUp(refused);
        return asks.stream().map(Ask::key).filter(key -> !usedUp.contains(key)).collect(Collectors.toSet());
    }

    private List<Ask> refused(List<Ask> asks, int perDay) {
        if (asks.isEmpty()) {
            return asks;
        }
        String today = LocalDate.now(clock).toString();
        List<UpdateOneModel<Document>> counts = asks.stream()
                .map(ask -> new UpdateOneModel<Document>(
                        and(eq(id(ask.what())), lt(USED, perDay), ne(KEYS, ask.key())),
                        combine(inc(USED, 1), set(DAY, today), push(KEYS, ask.key())),
                        new UpdateOptions().upsert(true)))
                .toList();
        try {
            mongo.getCollection(COLLECTION).bulkWrite(counts, new BulkWriteOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(Budgets::isThere)) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(error -> asks.get(error.getIndex()))
                    .toList();
        }
    }

    private static boolean isThere(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    private Set<String> usedUp(List<Ask> refused) {
        Set<String> counted = new HashSet<>();
        mongo.getCollection(COLLECTION)
                .find(in("_id", refused.stream().map(ask -> id(ask.what())).collect(Collectors.toSet())))
                .forEach(count -> counted.addAll(count.getList(KEYS, String.class, List.of())));
        return refused.stream()
                .map(Ask::key)
                .filter(key -> !counted.contains(key))
                .collect(Collectors.toSet());
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
        return Query.query(Criteria.where("_id").is(id(what)).and(USED).lt(perDay));
    }

    private Update counted() {
        return new Update().inc(USED, 1).set(DAY, LocalDate.now(clock).toString());
    }

    private String id(String what) {
        return what + "/" + LocalDate.now(clock);
    }

    /** Drops the counts of earlier days. */
    public long forgetBefore(LocalDate day) {
        return mongo.remove(Query.query(Criteria.where(DAY).lt(day.toString())), COLLECTION)
                .getDeletedCount();
    }
}
