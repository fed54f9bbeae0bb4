package org.onehall.jobseeker.household;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.onehall.platform.events.AggregateStore;
import org.springframework.stereotype.Component;

/** Finds households by their id and by their members. */
@Component
public class Households {

    public static final String MEMBER = "memberIds";

    private final AggregateStore store;

    Households(AggregateStore store) {
        this.store = store;
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

    public Optional<Household> of(String personId) {
        return store.findBy(Household.class, MEMBER, personId);
    }
}
