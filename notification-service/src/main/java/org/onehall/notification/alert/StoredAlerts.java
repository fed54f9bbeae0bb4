package org.onehall.notification.alert;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.onehall.notification.subscription.Subscription;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The criteria of all active subscriptions, read from their documents at start. Any instance may have confirmed or ended
 * one since, so what has changed is read before a vacancy is tested, by the time of change with a margin for clocks that
 * differ.
 */
@Component
class StoredAlerts implements SmartLifecycle {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final Clock clock;
    private final Timer matching;
    private final ReentrantLock lock = new ReentrantLock();
    private AlertMatcher matcher = new AlertMatcher();
    private Instant caughtUp = Instant.EPOCH;
    private volatile boolean running;

    StoredAlerts(MongoOperations mongo, Clock clock, MeterRegistry meters) {
        this.mongo = mongo;
        this.clock = clock;
        this.matching = meters.timer("onehall.alerts.matching");
    }

    /** The ids of the subscriptions that a vacancy fits. */
    List<String> fitting(VacancyPublished vacancy) {
        lock.lock();
        try {
            return Objects.requireNonNull(matching.record(() -> {
                catchUp();
                return matcher.fitting(vacancy);
            }));
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() {
        Instant now = clock.instant();
        Query changed = caughtUp.equals(Instant.EPOCH)
                ? Query.query(where("state").is("ACTIVE"))
                : Query.query(where("changedAt").gte(caughtUp.minus(MARGIN)));
        changed.fields().include("criteria", "recipient", "language", "state", "consent", "changedAt");
        try (Stream<Subscription> found = mongo.stream(changed, Subscription.class)) {
            found.forEach(this::learn);
        }
        caughtUp = now;
    }

    private void learn(Subscription subscription) {
        if (subscription.isActive()) {
            matcher.put(subscription.key(), subscription.criteria());
        } else {
            matcher.remove(subscription.key());
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            matcher = new AlertMatcher();
            caughtUp = Instant.EPOCH;
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
