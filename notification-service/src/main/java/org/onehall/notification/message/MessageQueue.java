package org.onehall.notification.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.onehall.platform.events.AggregateStore;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Hands messages to those who send them. Several instances take from it at once: a claim in the document, written
 * conditionally, decides whose a message is, and SUBMITTING is stored before anything is handed out.
 *
 * <p>The steps that record no event are written for a whole batch at once; their filters are the guards of the state.
 */
@Service
public class MessageQueue {

    private static final String STATE = "state";
    private static final String OWNER = "claim.owner";
    private static final String UNTIL = "claim.until";

    private final MongoOperations mongo;
    private final AggregateStore store;
    private final Letters letters;
    private final Screening screening;
    private final Clock clock;

    MessageQueue(MongoOperations mongo, AggregateStore store, Letters letters, Screening screening, Clock clock) {
        this.mongo = mongo;
        this.store = store;
        this.letters = letters;
        this.screening = screening;
        this.clock = clock;
    }

    /**
     * The most urgent messages that are due, at most so many, marked as SUBMITTING.
     *
     * @param carrier who is going to be given them
     * @param batch names this call alone, for the answers that follow
     * @param lease for how long nobody else will look at them
     */
    public List<Outgoing> take(String carrier, CarrierScope scope, int atMost, String batch, Duration lease) {
        List<Message> claimed = claim(scope, atMost, batch, lease);
        if (claimed.isEmpty()) {
            return List.of();
        }
        Screening.Result screened = screening.screen(claimed);
        screened.waiting().forEach((from, messages) -> wait(messages, from, batch));
        List<Outgoing> letters = this.letters.open(
                screened.sendable(), message -> screening.drop(Map.of(message.key(), FailureReason.WITHDRAWN)));
        return submitting(carrier, letters, batch, lease);
    }

    private List<Message> claim(CarrierScope scope, int atMost, String batch, Duration lease) {
        Instant now = clock.instant();
        Query due = Query.query(where(STATE)
                        .is(MessageState.QUEUED)
                        .and("notBefore")
                        .lte(now)
                        .andOperator(free(now), served(scope)))
                .with(Sort.by("urgency", "notBefore"))
                .limit(atMost);
        due.fields().include("_id");
        List<String> keys = mongo.find(due, Document.class, "messages").stream()
                .map(found -> found.getString("_id"))
                .toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        mongo.updateMulti(
                Query.query(
                        where("_id").in(keys).and(STATE).is(MessageState.QUEUED).andOperator(free(now))),
                new Update().set("claim", new Claim(batch, now.plus(lease))).inc("version", 1),
                Message.class);
        return mongo.find(owned(keys, batch, MessageState.QUEUED), Message.class);
    }

    private List<Outgoing> submitting(String carrier, List<Outgoing> letters, String batch, Duration lease) {
        List<String> keys = letters.stream().map(Outgoing::key).toList();
        if (keys.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        long stored = mongo.updateMulti(
                        owned(keys, batch, MessageState.QUEUED),
                        new Update()
                                .set(STATE, MessageState.SUBMITTING)
                                .set("submittedAt", now)
                                .set("carrier", carrier)
                                .set(UNTIL, now.plus(lease))
                                .inc("version", 1),
                        Message.class)
                .getModifiedCount();
        if (stored == keys.size()) {
            return letters;
        }
        List<String> ours = mongo.find(owned(keys, batch, MessageState.SUBMITTING), Message.class).stream()
                .map(Message::key)
                .toList();
        return letters.stream().filter(letter -> ours.contains(letter.key())).toList();
    }

    /** The carrier is known not to have taken it. */
    public void putBack(String key, Instant from) {
        store.change(Message.class, key, message -> {
            if (message.state() == MessageState.SUBMITTING) {
                message.putBack(from);
            }
        });
    }

    /** Nothing of a batch was handed to a carrier, though the store may have been told that it was about to be. */
    public void putBackAll(String batch) {
        mongo.updateMulti(
                Query.query(where(STATE).is(MessageState.SUBMITTING).and(OWNER).is(batch)),
                new Update()
                        .set(STATE, MessageState.QUEUED)
                        .set("notBefore", clock.instant())
                        .unset("claim")
                        .unset("carrier")
                        .unset("submittedAt")
                        .inc("version", 1),
                Message.class);
    }

    /** The carrier did not take it and never will. */
    public void refuse(String key) {
        store.change(Message.class, key, message -> {
            if (message.state() == MessageState.SUBMITTING) {
                message.refuse(clock.instant());
            }
        });
    }

    /** How many messages are in a state. */
    public long count(MessageState state) {
        return mongo.count(Query.query(where(STATE).is(state)), Message.class);
    }

    private void wait(List<Message> messages, Instant from, String batch) {
        mongo.updateMulti(
                owned(messages.stream().map(Message::key).toList(), batch, MessageState.QUEUED),
                new Update().set("notBefore", from).unset("claim").inc("version", 1),
                Message.class);
    }

    private static Query owned(Collection<String> keys, String batch, MessageState state) {
        return Query.query(where("_id").in(keys).and(STATE).is(state).and(OWNER).is(batch));
    }

    private static Criteria free(Instant now) {
        return new Criteria()
                .orOperator(where("claim").exists(false), where(UNTIL).lt(now));
    }

    private static Criteria served(CarrierScope scope) {
        Criteria prefix = where("recipient.prefix");
        return scope.prefixes().isEmpty() ? prefix.nin(scope.others()) : prefix.in(scope.prefixes());
    }
}
