package org.onehall.platform.events.outbox;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where events go. */
public interface Broker extends AutoCloseable {
    /** Returns when the broker answers and the topics are there; throws otherwise. Takes seconds at most. */
    void ready();

    /** Calls back once, on any thread: with null when all in-sync replicas have the event, else with the reason. */
    void send(String topic, String key, OutboxEntry entry, Consumer<@Nullable Exception> done);

    @Override
    void close();
}
