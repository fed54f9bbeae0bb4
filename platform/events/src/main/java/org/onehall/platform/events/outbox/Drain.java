package org.onehall.platform.events.outbox;

import java.util.Collection;

/** What is done with changed aggregates after their events were sent and before these leave the documents. */
@FunctionalInterface
public interface Drain {
    void read(Source source, Collection<String> keys);
}
