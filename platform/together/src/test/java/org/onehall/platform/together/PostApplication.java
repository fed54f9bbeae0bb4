package org.onehall.platform.together;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.Subscription;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@Import(PostApplication.Counter.class)
class PostApplication {

    @RestController
    static class Counter {
        private final AggregateStore store;

        private final MeterRegistry meters;
        private final ObservationRegistry observations;

        Counter(AggregateStore store, MeterRegistry meters, ObservationRegistry observations) {
            this.store = store;
            this.meters = meters;
            this.observations = observations;
        }

        @PutMapping("/parcels/{id}")
        void send(@PathVariable String id) {
            Observation.createNotStarted("post.weigh", observations)
                    .lowCardinalityKeyValue("scale", "fine")
                    .observe(() ->
                            meters.counter("post.parcels", "kind", "small").increment());
            store.insert(Parcel.send(id));
        }
    }

    /** Forwards each parcel that it hears of, and notes under which span it hears of what. */
    static final class Sorter {
        private final AggregateStore store;
        private final Tracer tracer;
        private final Map<String, Heard> heard = new ConcurrentHashMap<>();
        final ReentrantLock gate = new ReentrantLock();

        Sorter(AggregateStore store, Tracer tracer) {
            this.store = store;
            this.tracer = tracer;
        }

        void sent(Parcel.Sent event) {
            gate.lock();
            try {
                note("sent", event.parcelId());
                store.change(Parcel.class, event.parcelId(), Parcel::forward);
            } finally {
                gate.unlock();
            }
        }

        void forwarded(Parcel.Forwarded event) {
            note("forwarded", event.parcelId());
        }

        private void note(String event, String parcelId) {
            Span span = Objects.requireNonNull(tracer.currentSpan());
            heard.putIfAbsent(event + " " + parcelId, new Heard(span.context().spanId(), MDC.get("traceId")));
        }

        @Nullable
        Heard heard(String event, String parcelId) {
            return heard.get(event + " " + parcelId);
        }
    }

    /** @param loggedTrace what a line that is logged there bears */
    record Heard(String spanId, String loggedTrace) {}

    /** Keeps every span that ends. */
    static final class Spans implements SpanProcessor {
        private final Map<String, SpanData> ended = new ConcurrentHashMap<>();

        Stream<SpanData> named(String name) {
            return ended.values().stream().filter(span -> span.getName().equals(name));
        }

        @Nullable
        SpanData ended(String spanId) {
            return ended.get(spanId);
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.put(span.getSpanContext().getSpanId(), span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }

    @Bean
    Sorter sorter(AggregateStore store, Tracer tracer) {
        return new Sorter(store, tracer);
    }

    @Bean
    Subscription parcels(Sorter sorter) {
        return Subscription.to("post.parcel")
                .on("post.parcel-sent.v1", Parcel.Sent.class, (sent, event) -> sorter.sent(sent))
                .on(
                        "post.parcel-forwarded.v1",
                        Parcel.Forwarded.class,
                        (forwarded, event) -> sorter.forwarded(forwarded))
                .build();
    }

    @Bean
    Spans spans() {
        return new Spans();
    }
}
