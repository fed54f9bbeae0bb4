package org.onehall.notification.reference;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** The starts of occupation codes that a subscription may name: a group that has no occupation is unknown. */
@Component
class OccupationGroups {

    private static final String COLLECTION = "occupationGroups";

    private final MongoOperations mongo;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    OccupationGroups(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** Repeats change nothing. */
    void learn(String occupation) {
        for (String group : Prefixes.ofOccupation(occupation)) {
            if (!known.contains(group)) {
                mongo.upsert(byId(group), new Update().set("learned", true), Document.class, COLLECTION);
                known.add(group);
            }
        }
    }

    boolean knows(String group) {
        return known.contains(group) || mongo.exists(byId(group), Document.class, COLLECTION);
    }

    static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
