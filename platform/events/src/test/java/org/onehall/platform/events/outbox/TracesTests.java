package org.onehall.platform.events.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.observation.transport.SenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TracesTests {

    /** What a tracer's bridge does with carriers. */
    private static final class Tracer implements ObservationHandler<Observation.Context> {
        private final List<@Nullable String> extracted = new ArrayList<>();

        @Override
        @SuppressWarnings("unchecked")
        public void onStart(Observation.Context context) {
            if (context instanceof SenderContext<?> sender) {
                var setter = (SenderContext<Object>) sender;
                setter.getSetter().set(setter.getCarrier(), "traceparent", "00-trace-span-01");
            }
            if (context instanceof ReceiverContext<?> receiver) {
                var getter = (ReceiverContext<Object>) receiver;
                extracted.add(getter.getGetter().get(Objects.requireNonNull(getter.getCarrier()), "traceparent"));
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }

    @Test
    void givesTheCommandsTraceToTheEventAndTheEventsTraceToItsHandler() {
        ObservationRegistry registry = ObservationRegistry.create();
        Tracer tracer = new Tracer();
        registry.observationConfig().observationHandler(tracer);
        Traces traces = new Traces(registry);

        String traceparent = traces.sending("Vacancy");
        assertThat(traceparent).isEqualTo("00-trace-span-01");

        List<String> handled = new ArrayList<>();
        traces.receiving("employer.vacancy-published.v1", traceparent, () -> handled.add("handled"));
        assertThat(handled).hasSize(1);
        assertThat(tracer.extracted).containsExactly("00-trace-span-01");
    }

    @Test
    void needsNoTracer() {
        Traces traces = new Traces(ObservationRegistry.NOOP);
        List<String> handled = new ArrayList<>();

        assertThat(traces.sending("Vacancy")).isNull();
        traces.receiving("employer.vacancy-published.v1", null, () -> handled.add("handled"));
        assertThat(handled).hasSize(1);
    }
}
