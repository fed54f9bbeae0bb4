package org.onehall.notification.subscription;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.onehall.notification.policy.SmsPolicies;
import org.onehall.notification.policy.SmsPolicy;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.privacy.PersonKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets subscriptions whose evidence has been kept for its term, and requests that nobody confirmed. The key of the
 * number is destroyed before the document goes: where a crash comes between, the next sweep finds the document and does
 * both again. So may any instance, also at the same time.
 */
@Component
class EvidenceSweep {

    private static final Logger log = LoggerFactory.getLogger(EvidenceSweep.class);
    private static final int BATCH = 500;

    private final MongoOperations mongo;
    private final AggregateStore store;
    private final PersonKeys keys;
    private final SmsPolicies policies;
    private final Clock clock;

    EvidenceSweep(MongoOperations mongo, AggregateStore store, PersonKeys keys, SmsPolicies policies, Clock clock) {
        this.mongo = mongo;
        this.store = store;
        this.keys = keys;
        this.policies = policies;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "${onehall.notification.retention-sweep:1h}")
    void forget() {
        Instant now = clock.instant();
        long ended = forget(SubscriptionState.ENDED, policies.ago(SmsPolicy::evidence, now));
        long unconfirmed = forget(SubscriptionState.PENDING, policies.ago(SmsPolicy::unconfirmed, now));
        if (ended + unconfirmed > 0) {
            log.info("Forgotten: {} ended subscriptions, {} that nobody confirmed", ended, unconfirmed);
        }
    }

    private long forget(SubscriptionState state, Instant unchangedSince) {
        long forgotten = 0;
        List<Subscription> found;
        long removed;
        do {
            found = mongo.find(
                    Query.query(where("state").is(state).and("changedAt").lt(unchangedSince))
                            .limit(BATCH),
                    Subscription.class);
            found.forEach(subscription -> keys.erase(subscription.recipient().key()));
            removed = store.removeAll(
                    Subscription.class, found.stream().map(Subscription::key).toList());
            forgotten += removed;
        } while (found.size() == BATCH && removed > 0);
        return forgotten;
    }
}
