package org.onehall.platform.events.outbox;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the trace of a command with its events, and on to what consumers do with them. */
public final class Traces {
    public static final String TRACEPARENT = "traceparent";

    private final ObservationRegistry observations;

    public Traces(ObservationRegistry observations) {
        this.observations = observations;
    }

    /** The W3C {@code traceparent} of a span for the event, or null where nothing traces. */
    public @Nullable String sending(String aggregate) {
        if (observations.isNoop()) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        SenderContext<Map<String, String>> context = new SenderContext<>(
                (headers, name, value) -> {
                    if (headers != null) {
                        headers.put(name, value);
                    }
                },
                Kind.PRODUCER);
        context.setCarrier(carrier);
        Observation.createNotStarted("onehall.event.record", () -> context, observations)
                .contextualName("record event of " + aggregate)
                .lowCardinalityKeyValue("aggregate", aggregate)
                .observe(() -> {});
        return carrier.get(TRACEPARENT);
    }

    /** Runs a handler within the trace that its event carries. */
    public void receiving(String type, @Nullable String traceparent, Runnable handler) {
        ReceiverContext<Map<String, String>> context = new ReceiverContext<>(Map::get, Kind.CONSUMER);
        context.setCarrier(traceparent == null ? Map.of() : Map.of(TRACEPARENT, traceparent));
        Observation.createNotStarted("onehall.event.handle", () -> context, observations)
                .contextualName("handle " + type)
                .lowCardinalityKeyValue("type", type)
                .observe(handler);
    }
}
