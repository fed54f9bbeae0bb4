package org.onehall.notification.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.onehall.platform.events.AggregateStore;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Finds the messages of which too little is known, and ends the wait for word on them. */
@Service
public class DoubtDesk {

    private final MongoOperations mongo;
    private final AggregateStore store;
    private final Clock clock;

    DoubtDesk(MongoOperations mongo, AggregateStore store, Clock clock) {
        this.mongo = mongo;
        this.store = store;
        this.clock = clock;
    }

    /** A message that a carrier has taken and has said nothing about since. */
    public record Unheard(String key, String carrierId, String phoneRef) {}

    /** Those of a carrier submitted so long ago; each is shown once in that time, whatever the instance. */
    public List<Unheard> unheard(String carrier, Duration silence, int atMost) {
        Instant before = clock.instant().minus(silence);
        Query query = Query.query(where("state")
                        .is(MessageState.SUBMITTED)
                        .and("carrier")
                        .is(carrier)
                        .and("submittedAt")
                        .lt(before)
                        .orOperator(
                                where("askedAt").exists(false), where("askedAt").lt(before)))
                .limit(atMost);
        List<Message> found = mongo.find(query, Message.class);
        if (!found.isEmpty()) {
            mongo.updateMulti(
                    Query.query(where("_id").in(found.stream().map(Message::key).toList())),
                    new Update().set("askedAt", clock.instant()),
                    Message.class);
        }
        return found.stream()
                .map(m -> new Unheard(m.key(), local(m), m.recipient().ref()))
                .toList();
    }

    /** Gives up what nobody has said anything about. Returns how many. */
    public int giveUp(Duration doubtful, Duration silent) {
        Instant now = clock.instant();
        List<Message> lost = mongo.find(
                Query.query(new Criteria()
                                .orOperator(
                                        where("state")
                                                .is(MessageState.SUBMITTING)
                                                .and("claim.until")
                                                .lt(now.minus(doubtful)),
                                        where("state")
                                                .is(MessageState.SUBMITTED)
                                                .and("submittedAt")
                                                .lt(now.minus(silent))))
                        .limit(500),
                Message.class);
        lost.forEach(message -> store.change(Message.class, message.key(), found -> found.giveUp(now)));
        return lost.size();
    }

    private static String local(Message message) {
        String global = String.valueOf(message.carrierId());
        return global.substring(global.indexOf(':') + 1);
    }
}
