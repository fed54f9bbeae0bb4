package org.onehall.gateway.routing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.classic.MinimalHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
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
    private final HeaderRules rules;
    private final ObservationRegistry observations;

    Upstream(RoutingProperties properties, HeaderRules rules, ObservationRegistry observations) {
        this.rules = rules;
        this.observations = observations;
        this.client = HttpClients.createMinimal(Connections.within(properties.connectTimeout()));
    }

    @Override
    public ServerResponse exchange(Request request) {
        ServerRequest inbound = request.getServerRequest();
        Target target = (Target) inbound.attribute(TARGET).orElseThrow();
        Body body = (Body) inbound.attribute(BODY).orElseThrow();
        URI uri = Objects.requireNonNull(request.getUri());
        String path = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        BasicClassicHttpRequest call =
                new BasicClassicHttpRequest(request.getMethod().name(), path);
        request.getHeaders().forEach((name, values) -> values.forEach(value -> call.addHeader(name, value)));
        call.setEntity(body.entity());
        try {
            return answer(send(new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()), call, target), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The call as a span of its own, whose context goes with it; the body of the answer is not waited for. */
    private ClassicHttpResponse send(HttpHost host, ClassicHttpRequest call, Target target) throws IOException {
        SenderContext<ClassicHttpRequest> context = new SenderContext<>(
                (request, name, value) -> Objects.requireNonNull(request).setHeader(name, value), Kind.CLIENT);
        context.setCarrier(call);
        Observation observation = Observation.createNotStarted("onehall.gateway.call", () -> context, observations)
                .contextualName("call " + target.service())
                .lowCardinalityKeyValue("service", target.service())
                .start();
        try {
            ClassicHttpResponse answer = client.executeOpen(host, call, within(target.timeLimit()));
            observation.lowCardinalityKeyValue("status", String.valueOf(answer.getCode()));
            return answer;
        } catch (IOException e) {
            observation.lowCardinalityKeyValue("status", "none").error(e);
            throw e;
        } finally {
            observation.stop();
        }
    }

    private static HttpClientContext within(Duration timeLimit) {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom()
                .setResponseTimeout(org.apache.hc.core5.util.Timeout.of(timeLimit))
                .setConnectionRequestTimeout(org.apache.hc.core5.util.Timeout.of(timeLimit))
                .build());
        return context;
    }

    private ServerResponse answer(ClassicHttpResponse answer, Target target) {
        HttpHeaders headers = new HttpHeaders();
        for (var header : answer.getHeaders()) {
            headers.add(header.getName(), header.getValue());
        }
        HttpHeaders passing = rules.toCaller(headers, target);
        return GatewayServerResponse.status(answer.getCode())
                .headers(to -> passing.forEach(to::addAll))
                .build((request, response) -> {
                    try (answer;
                            InputStream in = answer.getEntity() == null
                                    ? InputStream.nullInputStream()
                                    : answer.getEntity().getContent()) {
                        in.transferTo(response.getOutputStream());
                    }
                    return null;
                });
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
