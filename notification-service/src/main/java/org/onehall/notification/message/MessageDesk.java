package org.onehall.notification.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.onehall.notification.policy.SmsPolicies;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.InsertOutcome;
import org.onehall.platform.privacy.PersonKeys;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/** Makes messages: the key says what one is for, so asking again makes none. */
@Service
public class MessageDesk {

    private static final int KEY_CHARACTERS = 32;

    private final AggregateStore store;
    private final PersonKeys keys;
    private final SmsPolicies policies;
    private final Clock clock;
    private final Wake wake;
    private final MongoOperations mongo;

    MessageDesk(
            AggregateStore store,
            PersonKeys keys,
            SmsPolicies policies,
            Clock clock,
            Wake wake,
            MongoOperations mongo) {
        this.store = store;
        this.keys = keys;
        this.policies = policies;
        this.clock = clock;
        this.wake = wake;
        this.mongo = mongo;
    }

    /** An alert for one phone. */
    public record Alert(Recipient recipient, Origin origin, String text) {}

    /** One message for each phone and vacancy, ever. Returns how many are new. */
    public int alert(List<Alert> alerts) {
        if (alerts.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        Message.Times times = new Message.Times(
                now, policies.afterQuietHours(now), now.plus(policies.today().alertValidity()));
        List<Message> messages = alerts.stream()
                .map(alert -> Message.queue(
                        key(
                                "alert",
                                alert.recipient().ref(),
                                String.valueOf(alert.origin().vacancyId())),
                        MessageKind.ALERT,
                        alert.recipient(),
                        alert.origin(),
                        Words.plain(alert.text()),
                        times))
                .toList();
        List<Message> known = store.insertAll(messages).stream()
                .filter(outcome -> outcome instanceof InsertOutcome.Duplicate)
                .map(InsertOutcome::aggregate)
                .toList();
        meanAlso(known);
        wake.up();
        return messages.size() - known.size();
    }

    /** Those that wait already are meant for these subscriptions too, should the one end that they were made for. */
    private void meanAlso(List<Message> known) {
        if (known.stream().allMatch(again -> again.subscriptionIds().isEmpty())) {
            return;
        }
        BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Message.class);
        for (Message again : known) {
            for (String subscription : again.subscriptionIds()) {
                bulk.updateOne(
                        Query.query(where("_id").is(again.key()))
                                .addCriteria(where("state").is(MessageState.QUEUED))
                                .addCriteria(where("subscriptionId").ne(subscription))
                                .addCriteria(where("otherSubscriptions").ne(subscription)),
                        new Update().push("otherSubscriptions", subscription).inc("version", 1));
            }
        }
        bulk.execute();
    }

    /** A code that somebody waits for. */
    public void code(MessageKind kind, String purpose, Recipient recipient, Origin origin, Secret secret) {
        Words words = Words.sealed(keys.seal(recipient.key(), secret.text()).value(), secret.text());
        Instant now = clock.instant();
        queue(Message.queue(
                key(kind.name(), purpose),
                kind,
                recipient,
                origin,
                words,
                new Message.Times(now, now, secret.expiresAt())));
    }

    /** A text that is gone once it is sent, and is never sent after its time. */
    public record Secret(String text, Instant expiresAt) {

        @Override
        public String toString() {
            return "a secret until " + expiresAt;
        }
    }

    /** A word that something was done, for {@code purpose} once. */
    public void acknowledge(String purpose, Recipient recipient, Origin origin, String text) {
        Instant now = clock.instant();
        Message.Times times = new Message.Times(now, now, now.plus(Duration.ofHours(1)));
        queue(Message.queue(
                key("acknowledgement", purpose),
                MessageKind.ACKNOWLEDGEMENT,
                recipient,
                origin,
                Words.plain(text),
                times));
    }

    private void queue(Message message) {
        store.insertAll(List.of(message));
        wake.up();
    }

    static String key(String... purpose) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", purpose).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, KEY_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
