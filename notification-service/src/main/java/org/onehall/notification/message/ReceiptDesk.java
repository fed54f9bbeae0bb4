package org.onehall.notification.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onehall.platform.events.AggregateStore;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * Brings answers and receipts of carriers to their messages, in whatever order they come. A receipt whose message is not
 * known yet is parked: the answer to the submission looks for it, and so does the sweep.
 */
@Service
public class ReceiptDesk {

    private static final String CARRIER_ID = "carrierId";
    private static final Duration PARKED_FOR = Duration.ofDays(4);

    private final MongoOperations mongo;
    private final AggregateStore store;
    private final Clock clock;

    ReceiptDesk(MongoOperations mongo, AggregateStore store, Clock clock) {
        this.mongo = mongo;
        this.store = store;
        this.clock = clock;
    }

    @Document("parkedReceipts")
    record Parked(@Id String id, @Indexed String carrierId, Receipt receipt, Instant since) {}

    /** Durable when it returns; a repeat changes nothing. */
    public void take(Receipt receipt) {
        if (settle(receipt)) {
            return;
        }
        String global = global(receipt.carrier(), receipt.carrierId());
        String id = global + (receipt.failure() == null ? "" : "/" + receipt.failure());
        mongo.save(new Parked(id, global, receipt, clock.instant()));
        if (settle(receipt)) {
            unpark(id);
        }
    }

    /** Durable when it returns. A receipt that was quicker is found now. */
    public void accepted(List<Acceptance> acceptances) {
        BulkOperations bulk = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Message.class);
        for (Acceptance acceptance : acceptances) {
            bulk.updateOne(
                    Query.query(where("_id").is(acceptance.key()).and("state").is(MessageState.SUBMITTING)),
                    identified(acceptance)
                            .set("state", MessageState.SUBMITTED)
                            .unset("claim")
                            .unset("words.sealed"));
            bulk.updateOne(
                    Query.query(
                            where("_id").is(acceptance.key()).and(CARRIER_ID).exists(false)),
                    identified(acceptance));
        }
        bulk.execute();
        List<String> ids = acceptances.stream()
                .map(a -> global(a.carrier(), a.carrierId()))
                .toList();
        mongo.find(Query.query(where(CARRIER_ID).in(ids)), Parked.class).forEach(this::retry);
    }

    /** Tries what is parked once more; those that name an unknown message may be the missing word on a doubtful one. */
    public void sweep(Duration doubtfulAfter) {
        Instant now = clock.instant();
        Query old = Query.query(where("since").lt(now.minus(doubtfulAfter)));
        for (Parked parked : mongo.find(old.limit(500), Parked.class)) {
            if (!retry(parked) && (settleDoubtful(parked.receipt(), now) || isStale(parked, now))) {
                unpark(parked.id());
            }
        }
    }

    private boolean retry(Parked parked) {
        boolean settled = settle(parked.receipt());
        if (settled) {
            unpark(parked.id());
        }
        return settled;
    }

    private boolean settle(Receipt receipt) {
        Optional<Message> known =
                store.findBy(Message.class, CARRIER_ID, global(receipt.carrier(), receipt.carrierId()));
        known.ifPresent(message -> store.change(Message.class, message.key(), found -> apply(found, receipt)));
        return known.isPresent();
    }

    /** The oldest message to that phone of which nobody knows whether that carrier has taken it. */
    private boolean settleDoubtful(Receipt receipt, Instant now) {
        Query doubtful = Query.query(where("recipient.ref")
                        .is(receipt.phoneRef())
                        .and("carrier")
                        .is(receipt.carrier())
                        .and("state")
                        .in(MessageState.SUBMITTING, MessageState.UNKNOWN)
                        .and(CARRIER_ID)
                        .exists(false))
                .with(Sort.by("submittedAt"));
        List<Message> found = mongo.find(doubtful, Message.class);
        if (found.isEmpty() || found.stream().anyMatch(message -> isInFlight(message, now))) {
            return false;
        }
        return store.decide(Message.class, found.getFirst().key(), message -> {
            if (!message.isDoubtful()) {
                return false;
            }
            message.identify(receipt.carrier(), global(receipt.carrier(), receipt.carrierId()));
            apply(message, receipt);
            return true;
        });
    }

    private static void apply(Message message, Receipt receipt) {
        if (receipt.failure() == null) {
            message.deliver(receipt.at());
        } else {
            message.bounce(receipt.failure(), receipt.at());
        }
    }

    private static boolean isInFlight(Message message, Instant now) {
        Claim claim = message.claim();
        return claim != null && claim.until().isAfter(now);
    }

    private static boolean isStale(Parked parked, Instant now) {
        return parked.since().isBefore(now.minus(PARKED_FOR));
    }

    private void unpark(String id) {
        mongo.remove(Query.query(where("_id").is(id)), Parked.class);
    }

    private static Update identified(Acceptance acceptance) {
        return new Update()
                .set("carrier", acceptance.carrier())
                .set(CARRIER_ID, global(acceptance.carrier(), acceptance.carrierId()))
                .inc("version", 1);
    }

    private static String global(String carrier, String id) {
        return carrier + ":" + id;
    }
}
