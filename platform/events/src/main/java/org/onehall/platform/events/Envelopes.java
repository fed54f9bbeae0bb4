package org.onehall.platform.events;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.outbox.CloudEventJson;
import org.onehall.platform.events.outbox.OutboxEntry;
import org.onehall.platform.events.outbox.Traces;

/** Puts what an aggregate has recorded into envelopes. */
final class Envelopes {
    /** Below the broker's limit of 1 MiB a message: an event that it refuses would block its aggregate for ever. */
    private static final int LONGEST = 900_000;

    private static final ClassValue<String> TYPES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> event) {
            EventType type = event.getAnnotation(EventType.class);
            if (type == null) {
                throw new IllegalStateException(event.getName() + " needs @EventType");
            }
            return type.value();
        }
    };

    private final CloudEventJson json;
    private final Traces traces;
    private final Clock clock;

    Envelopes(CloudEventJson json, Traces traces, Clock clock) {
        this.json = json;
        this.traces = traces;
        this.clock = clock;
    }

    /** Of what one command writes: a span for each of thousands of aggregates would say nothing more. */
    @Nullable
    String trace(Class<?> type) {
        return traces.sending(type.getSimpleName());
    }

    List<OutboxEntry> of(Aggregate aggregate) {
        return aggregate.recorded().isEmpty() ? List.of() : of(aggregate, trace(aggregate.getClass()));
    }

    List<OutboxEntry> of(Aggregate aggregate, @Nullable String traceparent) {
        List<Aggregate.Recorded> recorded = aggregate.recorded();
        Instant time = clock.instant();
        List<OutboxEntry> entries = new ArrayList<>(recorded.size());
        for (int i = 0; i < recorded.size(); i++) {
            entries.add(entry(aggregate, recorded.get(i), aggregate.version() + 1 + i, time, traceparent));
        }
        return entries;
    }

    private OutboxEntry entry(
            Aggregate aggregate, Aggregate.Recorded recorded, long sequence, Instant time, @Nullable String trace) {
        String type = TYPES.get(recorded.event().getClass());
        String event = json.write(
                new CloudEventJson.Envelope(recorded.id(), type, aggregate.key(), time, sequence, trace),
                recorded.event());
        if (event.length() > LONGEST) {
            throw new IllegalArgumentException(type + " of " + aggregate.key() + " is longer than " + LONGEST);
        }
        return new OutboxEntry(recorded.id(), sequence, event, trace);
    }
}
