package org.onehall.gateway.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.ServerHttpObservationFilter;

class RequestObservationTests {

    static final ObservationFilter APPLICATION =
            context -> context.addLowCardinalityKeyValue(KeyValue.of("application", "gateway"));

    /** What is told of one request: a span and a timer, without ids of its own and times. */
    record Told(List<String> spans, List<String> timers, String within) {}

    enum Case {
        ANSWERED("GET", 200),
        OF_AN_UNKNOWN_METHOD("BREW", 405),
        REDIRECTED("POST", 302),
        NOT_FOUND("GET", 404),
        FAILED("GET", 200),
        FAILED_BEHIND_THE_SERVLET("GET", 200),
        FAILED_AND_ANSWERED("GET", 500),
        EXPLAINED("GET", 400);

        final String method;
        final int status;

        Case(String method, int status) {
            this.method = method;
            this.status = status;
        }

        void answer(MockHttpServletRequest request, MockHttpServletResponse response) throws ServletException {
            response.setStatus(status);
            switch (this) {
                case ANSWERED, REDIRECTED ->
                    ServerHttpObservationFilter.findObservationContext(request)
                            .ifPresent(context -> context.setPathPattern("/api/persons/{id}"));
                case FAILED -> throw new IllegalStateException("broken");
                case FAILED_BEHIND_THE_SERVLET -> throw new ServletException(new IllegalArgumentException("broken"));
                case FAILED_AND_ANSWERED ->
                    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IOException("broken"));
                case EXPLAINED ->
                    ServerHttpObservationFilter.findObservationContext(request)
                            .ifPresent(context -> context.setError(new IllegalArgumentException("odd")));
                default -> {}
            }
        }
    }

    /** Spans and timers of one of the two filters. */
    static final class Watch implements SpanExporter {
        final List<SpanData> spans = new ArrayList<>();
        final SimpleMeterRegistry figures = new SimpleMeterRegistry();
        final OtelTracer tracer;
        final OtelPropagator traces;

        Watch() {
            var otel = SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(this))
                    .build()
                    .get("test");
            tracer = new OtelTracer(otel, new OtelCurrentTraceContext(), event -> {});
            traces = new OtelPropagator(ContextPropagators.create(W3CTraceContextPropagator.getInstance()), otel);
        }

        Filter ours() {
            return new RequestObservation(tracer, traces, figures, List.of(APPLICATION));
        }

        Filter theirs() {
            ObservationRegistry registry = ObservationRegistry.create();
            registry.observationConfig()
                    .observationFilter(APPLICATION)
                    .observationHandler(new DefaultMeterObservationHandler(
                            figures, DefaultMeterObservationHandler.IgnoredMeters.LONG_TASK_TIMER))
                    .observationHandler(new PropagatingReceiverTracingObservationHandler<>(tracer, traces));
            return new ServerHttpObservationFilter(registry);
        }

        Told of(Case what, Filter filter) throws IOException {
            String[] within = new String[1];
            for (int i = 0; i < 2; i++) {
                MockHttpServletRequest request = new MockHttpServletRequest(what.method, "/api/persons/7");
                request.addHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
                MockHttpServletResponse response = new MockHttpServletResponse();
                FilterChain chain = (asked, answered) -> {
                    var current = tracer.currentTraceContext().context();
                    within[0] = current == null ? "nothing" : current.traceId() + " " + current.parentId();
                    what.answer(request, response);
                };
                try {
                    filter.doFilter(request, response, chain);
                } catch (ServletException | IllegalStateException broken) {
                    within[0] += " " + broken.getClass() + " " + response.getStatus();
                }
                assertThat(tracer.currentSpan()).isNull();
            }
            return new Told(spans.stream().map(Watch::told).toList(), timers(), within[0]);
        }

        private static String told(SpanData span) {
            return String.join(
                    " ",
                    span.getName(),
                    span.getKind().name(),
                    span.getParentSpanId(),
                    span.getAttributes().toString(),
                    span.getStatus().toString(),
                    String.valueOf(span.getEvents().size()));
        }

        private List<String> timers() {
            return figures.getMeters().stream()
                    .map(meter -> meter.getId().getName() + meter.getId().getTags() + count(meter))
                    .toList();
        }

        private static double count(Meter meter) {
            return meter.measure().iterator().next().getValue();
        }

        @Override
        public CompletableResultCode export(Collection<SpanData> ended) {
            spans.addAll(ended);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfARequestWhatTheFrameworkWould(Case what) throws IOException {
        Watch ours = new Watch();
        Watch theirs = new Watch();

        Told told = ours.of(what, ours.ours());

        assertThat(told).isEqualTo(theirs.of(what, theirs.theirs()));
        assertThat(told.spans()).hasSize(2);
        assertThat(told.timers()).hasSize(1).first().asString().contains("http.server.requests", "gateway", "2.0");
        assertThat(told.within()).contains("0af7651916cd43dd8448eb211c80319c");
    }
}
