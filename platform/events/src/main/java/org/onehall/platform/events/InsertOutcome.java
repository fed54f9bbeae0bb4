package org.onehall.platform.events;

/** What became of one aggregate of {@link AggregateStore#insertAll}. */
public sealed interface InsertOutcome<T extends Aggregate> {
    T aggregate();

    record Inserted<T extends Aggregate>(T aggregate) implements InsertOutcome<T> {}

    /** Not written, since a unique index holds the same {@code field} already; {@code _id} is the key itself. */
    record Duplicate<T extends Aggregate>(T aggregate, String field) implements InsertOutcome<T> {}
}
