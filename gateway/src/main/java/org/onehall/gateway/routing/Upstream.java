package org.onehall.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One call of a service: body as read before, answer streamed to the caller. Expects {@link #BODY} and
 * {@link #TARGET} among the request's attributes. A failure is an {@link UncheckedIOException}.
 */
@Component
class Upstream implements ProxyExchange, AutoCloseable {

    static final String BODY = Upstream.class.getName() + ".body";
    static final String TARGET = Upstream.class.getName() + ".target";

    private final MinimalHttpClient client;
    private final Overdue overdue = Overdue.started();
    private final HeaderRules rules;
    private final MeterRegistry figures;
    private final Tracer tracer;
    private final Propagator traces;

    Upstream(RoutingProperties properties, HeaderRules rules, MeterRegistry figures, Tracer tracer, Propagator traces) {
        this.rules = rules;
        this.figures = figures;
        this.tracer = tracer;
        this.traces = traces;
        this.client = HttpClients.createMinimal(Connections.within(properties.connectTimeout()));
    }

    @Override
    public ServerResponse exchange(Request request) {
        ServerRequest inbound = request.getServerRequest();
        Target target = (Target) inbound.attribute(TARGET).orElseThrow();
        Body body = (Body) inbound.attribute(BODY).orElseThrow();
        URI uri = Objects.requireNonNull(request.getUri());
        String path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        Call call = new Call(request.getMethod().name(), path, target.timeLimit());
        request.getHeaders().forEach((name, values) -> values.forEach(value -> call.addHeader(name, value)));
        passTraceOn(call);
        call.setEntity(body.entity());
        try {
            ClassicHttpResponse answer =
                    send(call, new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()), target.service());
            return new Passing(answer, call, overdue, rules.toCaller(answer.getHeaders(), target));
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
        String status = "none";
        overdue.watch(call);
        try {
            ClassicHttpResponse answer = client.executeOpen(host, call, Connections.context());
            status = String.valueOf(answer.getCode());
            return answer;
        } catch (IOException | CancellationException e) {
            if (call.isCancelled()) {
                throw new SocketTimeoutException(service + " has not answered in time");
            }
            throw e;
        } finally {
            call.stopWaiting();
            if (status.equals("none")) {
                overdue.forget(call);
            }
            figures.timer("onehall.gateway.call", "service", service, "status", status)
                    .record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void close() throws IOException {
        overdue.close();
        client.close();
    }
}
