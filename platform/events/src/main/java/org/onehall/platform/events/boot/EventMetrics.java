package org.onehall.platform.events.boot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.onehall.platform.events.consume.DeadLetters;
import org.onehall.platform.events.consume.Lags;
import org.onehall.platform.events.outbox.EventIds;
import org.onehall.platform.events.outbox.OutboxDocuments;
import org.onehall.platform.events.outbox.Source;

/**
 * What an operator watches: events that wait, how long the oldest has, how far consumers are behind, and dead letters. NaN while
 * the store or the broker that is asked is away.
 */
final class EventMetrics implements MeterBinder {
    private final OutboxDocuments documents;
    private final DeadLetters deadLetters;
    private final Lags lags;

    EventMetrics(OutboxDocuments documents, DeadLetters deadLetters, Lags lags) {
        this.documents = documents;
        this.deadLetters = deadLetters;
        this.lags = lags;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("onehall.outbox.depth", documents, guarded(this::depth))
                .description("Aggregates with events that are not published yet")
                .register(registry);
        TimeGauge.builder("onehall.outbox.oldest", documents, TimeUnit.SECONDS, guarded(this::oldestSeconds))
                .description("Age of the oldest event that is not published yet")
                .register(registry);
        Gauge.builder("onehall.deadletters", deadLetters, guarded(DeadLetters::count))
                .description("Dead letters that nobody has replayed")
                .register(registry);
        for (String topic : lags.topics()) {
            Gauge.builder("onehall.consumer.lag", lags, of -> of.of(topic))
                    .tag("topic", topic)
                    .description("Events that are published and not handled yet")
                    .register(registry);
        }
    }

    private double depth(OutboxDocuments outboxes) {
        return outboxes.sources().stream().mapToLong(outboxes::depth).sum();
    }

    private double oldestSeconds(OutboxDocuments outboxes) {
        List<Source> sources = outboxes.sources();
        long now = EventIds.now();
        return sources.stream()
                        .map(outboxes::oldest)
                        .mapToLong(oldest -> oldest == null ? 0 : Math.max(0, now - oldest))
                        .max()
                        .orElse(0)
                / 1000.0;
    }

    private static <T> ToDoubleFunction<T> guarded(ToDoubleFunction<T> value) {
        return from -> {
            try {
                return value.applyAsDouble(from);
            } catch (RuntimeException e) {
                return Double.NaN;
            }
        };
    }
}
