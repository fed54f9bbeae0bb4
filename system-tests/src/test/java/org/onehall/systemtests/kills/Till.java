package org.onehall.systemtests.kills;

import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;
import org.onehall.platform.events.Topic;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/** Counts what is paid in; each payment is one event, so its version is the number of its events. */
@Topic("kills.till")
@Document("tills")
final class Till extends Aggregate {
    private long payments;

    @PersistenceCreator
    Till(String key, long payments) {
        super(key);
        this.payments = payments;
    }

    static Till open(String key) {
        Till till = new Till(key, 0);
        till.pay();
        return till;
    }

    void pay() {
        payments++;
        record(new Paid(payments));
    }

    @EventType("kills.till-paid.v1")
    record Paid(long number) implements DomainEvent {}
}
