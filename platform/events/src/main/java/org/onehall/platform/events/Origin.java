package org.onehall.platform.events;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.outbox.Lease;
import org.onehall.platform.events.outbox.OutboxEntry;

/** The document an aggregate was loaded from: what its next write is compared with and conditional on. */
record Origin(
        Document state, List<OutboxEntry> outbox, @Nullable Lease lease) {
    static final Origin NEW = new Origin(new Document(), List.of(), null);

    /** After a write of this state that appended these events and left the lease alone. */
    Origin after(Document written, List<OutboxEntry> appended) {
        return new Origin(
                written, Stream.concat(outbox.stream(), appended.stream()).toList(), lease);
    }
}
