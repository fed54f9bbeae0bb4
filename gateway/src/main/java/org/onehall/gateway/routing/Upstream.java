package org.onehall.gateway.routing;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Objects;
import java.util.concurrent.Executors;
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

    private final HttpClient client;
    private final HeaderRules rules;
    private final ObservationRegistry observations;

    Upstream(RoutingProperties properties, HeaderRules rules, ObservationRegistry observations) {
        this.rules = rules;
        this.observations = observations;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Override
    public ServerResponse exchange(Request request) {
        ServerRequest inbound = request.getServerRequest();
        Target target = (Target) inbound.attribute(TARGET).orElseThrow();
        Body body = (Body) inbound.attribute(BODY).orElseThrow();
        try {
            HttpRequest.Builder call = HttpRequest.newBuilder(Objects.requireNonNull(request.getUri()))
                    .timeout(target.timeLimit())
                    .method(request.getMethod().name(), body.publisher());
            request.getHeaders().forEach((name, values) -> values.forEach(value -> call.header(name, value)));
            return answer(send(call, target.service()), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }

    /** The call as a span of its own, whose context goes with it; the body of the answer is not waited for. */
    private HttpResponse<InputStream> send(HttpRequest.Builder call, String service)
            throws IOException, InterruptedException {
        SenderContext<HttpRequest.Builder> context = new SenderContext<>(
                (request, name, value) -> Objects.requireNonNull(request).setHeader(name, value), Kind.CLIENT);
        context.setCarrier(call);
        Observation observation = Observation.createNotStarted("onehall.gateway.call", () -> context, observations)
                .contextualName("call " + service)
                .lowCardinalityKeyValue("service", service)
                .start();
        try {
            HttpResponse<InputStream> answer = client.send(call.build(), BodyHandlers.ofInputStream());
            observation.lowCardinalityKeyValue("status", String.valueOf(answer.statusCode()));
            return answer;
        } catch (IOException e) {
            observation.lowCardinalityKeyValue("status", "none").error(e);
            throw e;
        } finally {
            observation.stop();
        }
    }

    private ServerResponse answer(HttpResponse<InputStream> answer, Target target) {
        HttpHeaders headers = new HttpHeaders();
        answer.headers().map().forEach(headers::addAll);
        HttpHeaders passing = rules.toCaller(headers, target);
        return GatewayServerResponse.status(answer.statusCode())
                .headers(to -> passing.forEach(to::addAll))
                .build((request, response) -> {
                    try (InputStream in = answer.body()) {
                        in.transferTo(response.getOutputStream());
                    }
                    return null;
                });
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
