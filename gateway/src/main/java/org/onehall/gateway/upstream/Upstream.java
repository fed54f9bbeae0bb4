package org.onehall.gateway.upstream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.onehall.gateway.problem.Problem;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Calls instances of services; an answer is streamed to the caller. A failure is an {@link UncheckedIOException}. */
@Component
public class Upstream implements AutoCloseable {

    private static final int NONE = 0;

    /** How a call of a service ended: a status, or {@link #NONE}. */
    private record Outcome(String service, int status) {}

    private final MinimalHttpClient client;
    private final Overdue overdue = Overdue.started();
    private final HeaderRules rules;
    private final MeterRegistry figures;
    private final Map<Outcome, Timer> timers = new ConcurrentHashMap<>();
    private final Tracer tracer;
    private final Propagator traces;

    Upstream(
            @Value("${onehall.gateway.upstream.connect-timeout:1s}") Duration connectTimeout,
            HeaderRules rules,
            MeterRegistry figures,
            Tracer tracer,
            Propagator traces) {
        this.rules = rules;
        this.figures = figures;
        this.tracer = tracer;
        this.traces = traces;
        this.client = HttpClients.createMinimal(Connections.within(connectTimeout));
    }

    /** A call of the target's service with what of the caller's headers it may see; it has no body yet. */
    public Call call(HttpServletRequest request, Target target, String address) {
        Call call = new Call(request.getMethod(), address, target.timeLimit());
        rules.toService(request, target, call);
        return call;
    }

    /** @param inItsPlace what the caller is told in place of an answer that breaks off */
    public ServerResponse exchange(
            Call call, HttpHost instance, Target target, Function<Problem, ServerResponse> inItsPlace) {
        passTraceOn(call);
        try {
            return new Passing(send(call, instance, target.service()), call, overdue, target, rules, inItsPlace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The call has no span of its own: the service's follows the gateway's for the whole request. */
    private void passTraceOn(Call call) {
        TraceContext trace = tracer.currentTraceContext().context();
        if (trace != null) {
            traces.inject(
                    trace,
                    call,
                    (request, name, value) -> Objects.requireNonNull(request).setHeader(name, value));
        }
    }

    /** Counted and timed until the head of the answer is there; the body is not waited for. */
    private ClassicHttpResponse send(Call call, HttpHost host, String service) throws IOException {
        long start = System.nanoTime();
        int status = NONE;
        overdue.watch(call);
        try {
            ClassicHttpResponse answer = client.executeOpen(host, call, Connections.context());
            status = answer.getCode();
            return answer;
        } catch (IOException | CancellationException e) {
            if (call.isCancelled()) {
                throw new SocketTimeoutException(service + " has not answered in time");
            }
            throw e;
        } finally {
            call.stopWaiting();
            if (status == NONE) {
                overdue.forget(call);
            }
            timers.computeIfAbsent(new Outcome(service, status), this::timer)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Outcome outcome) {
        String status = outcome.status() == NONE ? "none" : String.valueOf(outcome.status());
        return figures.timer("onehall.gateway.call", "service", outcome.service(), "status", status);
    }

    @Override
    public void close() throws IOException {
        overdue.close();
        client.close();
    }
}
