package org.onehall.platform.events.outbox;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One event as it waits in its document: the CloudEvent ready to send. */
public record OutboxEntry(
        String id, long sequence, String event, @Nullable String traceparent) {

    public static List<OutboxEntry> of(Document aggregate) {
        List<Document> entries = aggregate.getList(Fields.OUTBOX, Document.class);
        return entries == null
                ? List.of()
                : entries.stream().map(OutboxEntry::fromDocument).toList();
    }

    private static OutboxEntry fromDocument(Document entry) {
        return new OutboxEntry(
                entry.getString("id"),
                entry.get("sequence", Number.class).longValue(),
                entry.getString("event"),
                entry.getString("trace"));
    }

    public Document toDocument() {
        Document entry = new Document("id", id).append("sequence", sequence).append("event", event);
        return traceparent == null ? entry : entry.append("trace", traceparent);
    }
}
