package org.onehall.platform.events.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which process may publish an aggregate's events, and until when; kept in the document's {@code relay} field. */
public record Lease(String owner, Instant until) {

    public static @Nullable Lease of(Document aggregate) {
        Document relay = aggregate.get(Fields.RELAY, Document.class);
        return relay == null
                ? null
                : new Lease(relay.getString("owner"), relay.getDate("until").toInstant());
    }

    public static Lease from(Instant now, String owner, Duration lasting) {
        return new Lease(owner, now.plus(lasting).truncatedTo(ChronoUnit.MILLIS));
    }

    public Document toDocument() {
        return new Document("owner", owner).append("until", Date.from(until));
    }
}
