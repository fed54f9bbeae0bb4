package org.onehall.jobseeker.lookup;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Counts in the store, so that all instances count together; one document a caller, of the day they last looked up. */
@Component
class LookupBudget {

    static final String COLLECTION = "numberLookups";

    private final MongoOperations mongo;

    LookupBudget(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** How many the caller has had on this day, with this one. */
    int count(String caller, LocalDate day) {
        while (true) {
            Document counted = collection()
                    .findOneAndUpdate(
                            Filters.and(Filters.eq("_id", caller), Filters.eq("day", day.toString())),
                            Updates.inc("count", 1),
                            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
            if (counted != null) {
                return counted.getInteger("count");
            }
            if (begins(caller, day)) {
                return 1;
            }
        }
    }

    /** False when another call of the same caller has begun the day meanwhile. */
    private boolean begins(String caller, LocalDate day) {
        try {
            collection()
                    .updateOne(
                            Filters.and(Filters.eq("_id", caller), Filters.ne("day", day.toString())),
                            Updates.combine(Updates.set("day", day.toString()), Updates.set("count", 1)),
                            new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return false;
        }
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
