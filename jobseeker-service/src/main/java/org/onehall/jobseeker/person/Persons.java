package org.onehall.jobseeker.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.onehall.jobseeker.civil.ResidentId;
import org.onehall.platform.events.AggregateStore;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds persons by what they are known by. */
@Component
public class Persons {

    private static final String RESIDENT_ID = "identity.residentIdHash";
    private static final String PHONE = "contact.phoneRef";

    private final AggregateStore store;
    private final MongoOperations mongo;
    private final PersonSeals seals;

    Persons(AggregateStore store, MongoOperations mongo, PersonSeals seals) {
        this.store = store;
        this.mongo = mongo;
        this.seals = seals;
    }

    public Optional<Person> find(String id) {
        return store.find(Person.class, id);
    }

    public List<Person> findAll(Collection<String> ids) {
        return store.findAll(Person.class, ids);
    }

    public Optional<Person> holding(ResidentId residentId) {
        return store.findBy(Person.class, RESIDENT_ID, seals.residentIdHash(residentId));
    }

    /** Those reached by this phone; a family may share one. */
    public List<Person> reachedBy(String phoneRef) {
        return store.listBy(Person.class, PHONE, phoneRef);
    }

    /** Those whose file has a newer version than the one given; a file that is not there has none. */
    public List<String> newerThan(Map<String, Long> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        Query query = Query.query(Criteria.where("_id").in(versions.keySet()));
        query.fields().include("version");
        return mongo.find(query, Document.class, mongo.getCollectionName(Person.class)).stream()
                .filter(found -> found.get("version", Number.class).longValue()
                        > versions.getOrDefault(found.getString("_id"), Long.MAX_VALUE))
                .map(found -> found.getString("_id"))
                .toList();
    }

    /** The persons behind these hashes of resident IDs, by hash, in two round trips. */
    public Map<String, Person> holding(Collection<String> residentIdHashes) {
        Query query = Query.query(Criteria.where(RESIDENT_ID).in(residentIdHashes));
        query.fields().include("_id");
        List<String> ids = mongo.find(query, Document.class, mongo.getCollectionName(Person.class)).stream()
                .map(found -> found.getString("_id"))
                .toList();
        Map<String, Person> byHash = new HashMap<>();
        for (Person person : ids.isEmpty() ? List.<Person>of() : findAll(ids)) {
            person.identity().ifPresent(who -> byHash.put(who.residentIdHash(), person));
        }
        return byHash;
    }
}
