package org.onehall.jobseeker.household;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.onehall.platform.events.AggregateStore;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds households by their id and by their members. */
@Component
public class Households {

    public static final String MEMBER = "memberIds";

    private final AggregateStore store;
    private final MongoOperations mongo;

    Households(AggregateStore store, MongoOperations mongo) {
        this.store = store;
        this.mongo = mongo;
    }

    /** A household with a number of its own in its community has its id from both, so it cannot be made twice. */
    public static String id(String division, String number) {
        byte[] place = ("household/" + division + "/" + number).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(place).toString();
    }

    public Optional<Household> find(String id) {
        return store.find(Household.class, id);
    }

    public List<Household> findAll(List<String> ids) {
        return store.findAll(Household.class, ids);
    }

    /** By household: of each member the version of the file that the household was told last. */
    Map<String, Map<String, Long>> memberVersions(Collection<String> householdIds) {
        Query query = Query.query(Criteria.where("_id").in(householdIds));
        query.fields().include("members.personId", "members.sequence");
        Map<String, Map<String, Long>> versions = new HashMap<>();
        for (Document found : mongo.find(query, Document.class, mongo.getCollectionName(Household.class))) {
            versions.put(
                    found.getString("_id"),
                    found.getList("members", Document.class, List.of()).stream()
                            .collect(Collectors.toMap(
                                    member -> member.getString("personId"),
                                    member ->
                                            member.get("sequence", Number.class).longValue())));
        }
        return versions;
    }

    public Optional<Household> of(String personId) {
        return store.findBy(Household.class, MEMBER, personId);
    }
}
