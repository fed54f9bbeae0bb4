package org.onehall.notification.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onehall.platform.events.AggregateStore;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
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

    /** As {@link #take(List)}. */
    public void take(Receipt receipt) {
        take(List.of(receipt));
    }

    /** Durable when it returns; a repeat changes nothing. */
    public void take(List<Receipt> receipts) {
        List<Parked> early = unknown(receipts).stream().map(this::parked).toList();
        if (early.isEmpty()) {
            return;
        }
        BulkOperations parking = mongo.bulkOps(BulkOperations.BulkMode.UNORDERED, Parked.class);
        early.forEach(parked -> parking.replaceOne(
                Query.query(where("_id").is(parked.id())),
                parked,
                FindAndReplaceOptions.options().upsert()));
        parking.execute();
        retry(early);
    }

    private Parked parked(Receipt receipt) {
        String id = receipt.globalId() + (receipt.failure() == null ? "" : "/" + receipt.failure());
        return new Parked(id, receipt.globalId(), receipt, clock.instant());
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
        List<String> ids = acceptances.stream().map(Acceptance::globalId).toList();
        retry(mongo.find(Query.query(where(CARRIER_ID).in(ids)), Parked.class));
    }

    /** Tries what is parked once more; those that name an unknown message may be the missing word on a doubtful one. */
    public void sweep(Duration doubtfulAfter) {
        Instant now = clock.instant();
        Query old = Query.query(where("since").lt(now.minus(doubtfulAfter)));
        for (Parked parked : retry(mongo.find(old.limit(500), Parked.class))) {
            if (settleDoubtful(parked.receipt(), now) || isStale(parked, now)) {
                unpark(List.of(parked));
            }
        }
    }

    /** Those whose message is still not known. */
    private List<Parked> retry(List<Parked> parked) {
        Set<Receipt> unknown =
                Set.copyOf(unknown(parked.stream().map(Parked::receipt).toList()));
        Map<Boolean, List<Parked>> byUnknown =
                parked.stream().collect(Collectors.partitioningBy(it -> unknown.contains(it.receipt())));
        unpark(byUnknown.getOrDefault(false, List.of()));
        return byUnknown.getOrDefault(true, List.of());
    }

    /** Settles the messages that these are about. The receipts of which the message is not known are given back. */
    private List<Receipt> unknown(List<Receipt> receipts) {
        Map<String, List<Receipt>> byId = receipts.stream().collect(Collectors.groupingBy(Receipt::globalId));
        if (byId.isEmpty()) {
            return List.of();
        }
        Map<String, String> known = new HashMap<>();
        Query identified = Query.query(where(CARRIER_ID).in(byId.keySet()));
        identified.fields().include(CARRIER_ID);
        mongo.find(identified, org.bson.Document.class, mongo.getCollectionName(Message.class))
                .forEach(found -> known.put(found.getString("_id"), found.getString(CARRIER_ID)));
        store.changeAll(
                Message.class,
                known.keySet(),
                message -> byId.getOrDefault(known.get(message.key()), List.of())
                        .forEach(receipt -> apply(message, receipt)));
        return receipts.stream()
                .filter(receipt -> !known.containsValue(receipt.globalId()))
                .toList();
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
            message.identify(receipt.carrier(), receipt.globalId());
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

    private void unpark(List<Parked> settled) {
        if (!settled.isEmpty()) {
            List<String> ids = settled.stream().map(Parked::id).toList();
            mongo.remove(Query.query(where("_id").in(ids)), Parked.class);
        }
    }

    private static Update identified(Acceptance acceptance) {
        return new Update()
                .set("carrier", acceptance.carrier())
                .set(CARRIER_ID, acceptance.globalId())
                .inc("version", 1);
    }
}
