package org.onehall.platform.events;

/** A long run of inserts whose events are kept back until it is closed; see {@link AggregateStore#intake}. */
public interface Intake extends AutoCloseable {

    @Override
    void close();
}
