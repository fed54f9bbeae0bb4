package org.onehall.notification.message;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.onehall.notification.policy.SmsPolicies;
import org.onehall.notification.policy.SmsPolicy;
import org.onehall.platform.events.AggregateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets messages that have been kept for their term since they were settled, and the counts of days gone by. Any
 * instance may do it, also at the same time. What is not settled stays, however old.
 */
@Component
class MessageSweep {

    private static final Logger log = LoggerFactory.getLogger(MessageSweep.class);
    private static final int BATCH = 2_000;

    private final MongoOperations mongo;
    private final AggregateStore store;
    private final Budgets budgets;
    private final SmsPolicies policies;
    private final Clock clock;

    MessageSweep(MongoOperations mongo, AggregateStore store, Budgets budgets, SmsPolicies policies, Clock clock) {
        this.mongo = mongo;
        this.store = store;
        this.budgets = budgets;
        this.policies = policies;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "${onehall.notification.retention-sweep:1h}")
    void forget() {
        Query old = Query.query(where("settledAt").lt(policies.ago(SmsPolicy::messages, clock.instant())));
        old.limit(BATCH).fields().include("_id");
        long forgotten = 0;
        List<String> keys;
        long removed;
        do {
            keys = mongo.find(old, Document.class, mongo.getCollectionName(Message.class)).stream()
                    .map(found -> found.getString("_id"))
                    .toList();
            removed = store.removeAll(Message.class, keys);
            forgotten += removed;
        } while (keys.size() == BATCH && removed > 0);
        if (forgotten > 0) {
            log.info("Forgotten: {} messages", forgotten);
        }
        budgets.forgetBefore(LocalDate.now(clock).minusDays(1));
    }
}
