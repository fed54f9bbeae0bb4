package org.onehall.gateway.operations;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What an instance says of its events, out of its metrics in the text format of Prometheus; a figure it does not have is null.
 *
 * @param outboxDepth aggregates with events that are not published yet
 * @param outboxOldestSeconds age of the oldest of these events
 * @param consumerLag events behind, of the topic that is furthest behind
 * @param deadLetters that nobody has replayed
 */
record Figures(
        @Nullable Long outboxDepth,
        @Nullable Double outboxOldestSeconds,
        @Nullable Long consumerLag,
        @Nullable Long deadLetters) {

    static final Figures NONE = new Figures(null, null, null, null);

    static Figures read(String metrics) {
        return new Figures(
                whole(most(metrics, "onehall_outbox_depth")),
                real(most(metrics, "onehall_outbox_oldest_seconds")),
                // Not Kafka's own figure, which stands still while a handler does.
                whole(most(metrics, "onehall_consumer_lag")),
                whole(most(metrics, "onehall_deadletters")));
    }

    /** The greater of each: instances share their store, and the furthest behind decides. */
    Figures and(Figures other) {
        return new Figures(
                greater(outboxDepth, other.outboxDepth),
                greater(outboxOldestSeconds, other.outboxOldestSeconds),
                greater(consumerLag, other.consumerLag),
                greater(deadLetters, other.deadLetters));
    }

    private static <N extends Number & Comparable<N>> @Nullable N greater(@Nullable N one, @Nullable N other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) < 0 ? other : one;
    }

    private static OptionalDouble most(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .flatMapToDouble(line -> number(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(Double::isFinite)
                .max();
    }

    private static DoubleStream number(String text) {
        try {
            return DoubleStream.of(Double.parseDouble(text));
        } catch (NumberFormatException notAFigure) {
            return DoubleStream.of();
        }
    }

    private static @Nullable Long whole(OptionalDouble figure) {
        return figure.isPresent() ? Long.valueOf(Math.round(figure.getAsDouble())) : null;
    }

    private static @Nullable Double real(OptionalDouble figure) {
        return figure.isPresent() ? Double.valueOf(figure.getAsDouble()) : null;
    }
}
