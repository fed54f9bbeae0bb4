package org.onehall.platform.observability;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Asks the broker which brokers there are, at most every five seconds. Without an answer the service is {@code DEGRADED}, not down:
 * commands go on and their events wait in the outbox.
 */
final class BrokerHealth implements HealthIndicator, AutoCloseable {

    private static final long KEEP_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int PATIENCE_MS = 2000;

    private final Supplier<Map<String, Object>> settings;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Admin admin;
    private @Nullable Health last;
    private long askedAt;

    BrokerHealth(Supplier<Map<String, Object>> settings) {
        this.settings = settings;
    }

    @Override
    public Health health() {
        lock.lock();
        try {
            Health known = last;
            if (known == null || System.nanoTime() - askedAt > KEEP_NANOS) {
                known = ask();
                last = known;
                askedAt = System.nanoTime();
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private Health ask() {
        try {
            int brokers = admin().describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS))
                    .nodes()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .size();
            return Health.up().withDetail("brokers", brokers).build();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return Health.status("DEGRADED")
                    .withDetail("error", e.getClass().getSimpleName())
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private Admin admin() {
        if (admin == null) {
            Map<String, Object> asked = new HashMap<>(settings.get());
            asked.put(AdminClientConfig.CLIENT_ID_CONFIG, "health");
            asked.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5000);
            admin = Admin.create(asked);
        }
        return admin;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
