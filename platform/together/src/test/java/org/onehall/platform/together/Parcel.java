package org.onehall.platform.together;

import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;
import org.onehall.platform.events.Topic;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/** Sent, and forwarded by who hears of it. */
@Topic("post.parcel")
@Document("parcels")
final class Parcel extends Aggregate {
    private boolean forwarded;

    @PersistenceCreator
    Parcel(String key, boolean forwarded) {
        super(key);
        this.forwarded = forwarded;
    }

    static Parcel send(String key) {
        Parcel parcel = new Parcel(key, false);
        parcel.record(new Sent(key));
        return parcel;
    }

    void forward() {
        if (!forwarded) {
            forwarded = true;
            record(new Forwarded(key()));
        }
    }

    @EventType("post.parcel-sent.v1")
    record Sent(String parcelId) implements DomainEvent {}

    @EventType("post.parcel-forwarded.v1")
    record Forwarded(String parcelId) implements DomainEvent {}
}
