package org.onehall.notification.alert;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.onehall.notification.subscription.AlertCriteria;
import org.onehall.notification.subscription.Subscription;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The active subscriptions as stored queries, built from their documents at start. Any instance may have confirmed or
 * ended one since, so what has changed is read before a vacancy is tested, by the time of change with a margin for clocks
 * that differ.
 */
@Component
class StoredAlerts implements SmartLifecycle {

    private static final int BATCH = 5_000;
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final ReentrantLock lock = new ReentrantLock();
    private AlertMatcher matcher = new AlertMatcher();
    private Instant seen = Instant.EPOCH;
    private volatile boolean running;

    StoredAlerts(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The ids of the subscriptions that a vacancy fits. */
    List<String> fitting(VacancyPublished vacancy) {
        lock.lock();
        try {
            catchUp();
            return matcher.fitting(vacancy);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return matcher.size();
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() {
        boolean first = seen.equals(Instant.EPOCH);
        Query changed = first
                ? Query.query(where("state").is("ACTIVE"))
                : Query.query(where("changedAt").gte(seen.minus(MARGIN)));
        changed.fields().include("criteria", "recipient", "language", "state", "consent", "changedAt");
        try (Stream<Subscription> found = mongo.stream(changed, Subscription.class)) {
            Map<String, AlertCriteria> put = new HashMap<>();
            List<String> remove = new ArrayList<>();
            found.forEach(subscription -> {
                learn(subscription, put, remove);
                if (put.size() == BATCH) {
                    matcher.put(put);
                    put.clear();
                }
            });
            matcher.put(put);
            matcher.remove(remove);
        }
    }

    private void learn(Subscription subscription, Map<String, AlertCriteria> put, List<String> remove) {
        if (subscription.isActive()) {
            put.put(subscription.key(), subscription.criteria());
        } else {
            remove.add(subscription.key());
        }
        if (subscription.changedAt().isAfter(seen)) {
            seen = subscription.changedAt();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            matcher.close();
            matcher = new AlertMatcher();
            seen = Instant.EPOCH;
            catchUp();
            running = true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before events are listened to. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1000;
    }
}
