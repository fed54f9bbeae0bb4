package org.onehall.gateway.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.CurrentTraceContext;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onehall.gateway.problem.ProblemWriter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.http.server.observation.ServerRequestObservationConvention;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ServerHttpObservationFilter;

/**
 * Span and timer of a request, named and tagged as the framework's observation does it. That collects and sorts what it knows of
 * each request twice; here it is collected for a span that is recorded, and for the first request of a kind.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestObservation extends ServerHttpObservationFilter {

    /** For what refuses a request without an exception on its way. */
    static final String FAILURE = RequestObservation.class.getName() + ".failure";

    private static final List<String> FAILURES = List.of(FAILURE, RequestDispatcher.ERROR_EXCEPTION);

    private static final String NAME = "http.server.requests";
    private static final ServerRequestObservationConvention NAMES = new DefaultServerRequestObservationConvention(NAME);

    /** Whatever else a caller makes up is one kind, or there would be no end of timers. */
    private static final Set<String> METHODS =
            Stream.of(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toSet());

    private final Tracer tracer;
    private final Propagator traces;
    private final MeterRegistry figures;
    private final List<ObservationFilter> additions;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    /** All that a timer's tags depend on. */
    private record Kind(
            String method,
            int status,
            @Nullable String pattern,
            @Nullable Class<?> error) {}

    RequestObservation(Tracer tracer, Propagator traces, MeterRegistry figures, List<ObservationFilter> additions) {
        super(ObservationRegistry.NOOP);
        this.tracer = tracer;
        this.traces = traces;
        this.figures = figures;
        this.additions = additions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        ServerRequestObservationContext context = new ServerRequestObservationContext(request, response);
        request.setAttribute(CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE, context);
        Span span = traces.extract(request, HttpServletRequest::getHeader)
                .kind(Span.Kind.SERVER)
                .start();
        request.setAttribute(ProblemWriter.TRACE, span.context().traceId());
        CurrentTraceContext.Scope scope = tracer.currentTraceContext().maybeScope(span.context());
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            fail(span, context, e instanceof ServletException && e.getCause() != null ? e.getCause() : e);
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            throw e;
        } finally {
            finish(span, context, System.nanoTime() - start);
            scope.close();
        }
    }

    private static void fail(Span span, ServerRequestObservationContext context, Throwable error) {
        context.setError(error);
        span.error(error);
    }

    private void finish(Span span, ServerRequestObservationContext context, long nanos) {
        for (String failure : FAILURES) {
            if (request(context).getAttribute(failure) instanceof Throwable error) {
                fail(span, context, error);
            }
        }
        timers.computeIfAbsent(kindOf(context), kind -> timer(describe(context)))
                .record(nanos, TimeUnit.NANOSECONDS);
        if (!span.isNoop()) {
            describe(context).getAllKeyValues().forEach(told -> span.tag(told.getKey(), told.getValue()));
            String name = NAMES.getContextualName(context);
            span.name(name == null ? NAME : name);
        }
        span.end();
    }

    private static HttpServletRequest request(ServerRequestObservationContext context) {
        return Objects.requireNonNull(context.getCarrier());
    }

    private static Kind kindOf(ServerRequestObservationContext context) {
        String method = request(context).getMethod();
        Throwable error = context.getError();
        return new Kind(
                METHODS.contains(method) ? method : "UNKNOWN",
                Objects.requireNonNull(context.getResponse()).getStatus(),
                context.getPathPattern(),
                error == null ? null : error.getClass());
    }

    private Timer timer(Observation.Context context) {
        List<Tag> tags = new ArrayList<>();
        context.getLowCardinalityKeyValues().forEach(told -> tags.add(Tag.of(told.getKey(), told.getValue())));
        Throwable error = context.getError();
        tags.add(Tag.of("error", error == null ? "none" : error.getClass().getSimpleName()));
        return figures.timer(NAME, tags);
    }

    private Observation.Context describe(ServerRequestObservationContext context) {
        context.setName(NAME);
        context.addLowCardinalityKeyValues(NAMES.getLowCardinalityKeyValues(context));
        context.addHighCardinalityKeyValues(NAMES.getHighCardinalityKeyValues(context));
        Observation.Context described = context;
        for (ObservationFilter addition : additions) {
            described = addition.map(described);
        }
        return described;
    }
}
