package org.onehall.platform.observability;

import com.mongodb.client.MongoClient;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Asks the store by {@code ping}: {@code hello}, which Boot asks, is not known to the embedded store. */
final class StoreHealth extends AbstractHealthIndicator {

    private static final long PATIENCE_MS = 2000;

    private final MongoClient store;

    StoreHealth(MongoClient store) {
        super("The store does not answer");
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        store.getDatabase("admin")
                .withTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                .runCommand(new Document("ping", 1));
        health.up();
    }
}
