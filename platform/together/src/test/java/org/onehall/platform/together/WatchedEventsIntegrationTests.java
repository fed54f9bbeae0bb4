package org.onehall.platform.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onehall.platform.events.outbox.Relay;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.RealBroker;
import org.onehall.platform.testing.RealParts;
import org.onehall.platform.together.PostApplication.Heard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Events as an operator sees them: how far a consumer is behind, and one trace from the request to the last handler. */
@RealParts
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=post-service",
            "onehall.events.delivery=2s",
            "onehall.events.lease=3s",
            "onehall.events.sweep=300ms"
        })
class WatchedEventsIntegrationTests {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String CALLER = "00f067aa0ba902b7";

    @LocalServerPort
    private int port;

    @Autowired
    private PostApplication.Sorter sorter;

    @Autowired
    private PostApplication.Spans spans;

    @Autowired
    private EventProbe probe;

    @Autowired
    private RealBroker broker;

    @Autowired
    private Relay relay;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String id = UUID.randomUUID().toString();

    @Test
    void showsHowFarAConsumerIsBehindByTopicAndThatItHasCaughtUp() throws Exception {
        send(id);
        awaitForwarded(id);
        awaitLag(0);

        sorter.gate.lock();
        try {
            for (int i = 0; i < 7; i++) {
                send(id + i);
            }
            awaitLag(7);
        } finally {
            sorter.gate.unlock();
        }
        awaitForwarded(id + 6);
        awaitLag(0);
        assertThat(lag("post.parcel.post-service.retry")).hasValue(0);
    }

    @Test
    void oneTraceGoesFromTheRequestThroughTheOutboxToWhatTheHandlerTells() throws Exception {
        send(id);

        assertOneTrace(id);
    }

    @Test
    void theTraceIsKeptInTheDocumentUntilTheSweepAfterACrashPublishesIt() throws Exception {
        send(id + "first");
        awaitForwarded(id + "first");
        relay.kill();
        send(id);
        Thread.sleep(500);
        assertThat(probe.about(id)).isEmpty();

        relay.start();
        assertOneTrace(id);
    }

    @Test
    void aServicesOwnFiguresAndSpansNeedNothingMore() throws Exception {
        send(id);

        assertThat(figures())
                .containsPattern("post_parcels_total\\{application=\"post-service\",kind=\"small\"} [1-9]")
                .containsPattern("post_weigh_seconds_count\\{application=\"post-service\",[^}]*scale=\"fine\"} [1-9]")
                .contains("onehall_consumer_lag{application=\"post-service\",topic=\"post.parcel\"}")
                .contains("jvm_memory_used_bytes{application=\"post-service\",");
        assertThat(spans.named("post.weigh"))
                .isNotEmpty()
                .allSatisfy(span -> assertThat(span.getTraceId()).isEqualTo(TRACE));
    }

    @Test
    void saysNothingOfTheLagWhileTheBrokerDoesNotAnswer() {
        awaitLag(0);
        broker.pause();
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(lag("post.parcel")).isEmpty());
        } finally {
            broker.resume();
        }
        awaitLag(0);
    }

    /** From the last handler back to the request. */
    private void assertOneTrace(String parcel) {
        Heard forwarded = awaitHeard("forwarded", parcel);
        Heard sent = awaitHeard("sent", parcel);
        assertThat(forwarded.loggedTrace()).isEqualTo(TRACE);
        assertThat(sent.loggedTrace()).isEqualTo(TRACE);

        SpanData recordedForwarded = parentOf(awaitSpan(forwarded.spanId()));
        assertThat(recordedForwarded.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(traceparent("post.parcel-forwarded.v1", parcel)).contains(recordedForwarded.getSpanId());
        SpanData handledSent = parentOf(recordedForwarded);
        assertThat(handledSent.getSpanId()).isEqualTo(sent.spanId());
        SpanData recordedSent = parentOf(handledSent);
        assertThat(traceparent("post.parcel-sent.v1", parcel)).contains(recordedSent.getSpanId());
        SpanData request = parentOf(recordedSent);
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(request.getParentSpanId()).isEqualTo(CALLER);
    }

    private String traceparent(String type, String parcel) {
        var event = probe.await(type, parcel);
        String traceparent = event.json().path("traceparent").asString();
        assertThat(traceparent).startsWith("00-" + TRACE);
        assertThat(event.headers()).containsEntry("traceparent", traceparent);
        return traceparent;
    }

    private SpanData parentOf(SpanData span) {
        assertThat(span.getTraceId()).isEqualTo(TRACE);
        return awaitSpan(span.getParentSpanId());
    }

    private SpanData awaitSpan(String spanId) {
        await().untilAsserted(() -> assertThat(spans.ended(spanId)).isNotNull());
        return Objects.requireNonNull(spans.ended(spanId));
    }

    private void awaitLag(int events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lag("post.parcel")).hasValue(events));
    }

    private void awaitForwarded(String parcel) {
        awaitHeard("forwarded", parcel);
    }

    private Heard awaitHeard(String event, String parcel) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sorter.heard(event, parcel)).isNotNull());
        return Objects.requireNonNull(sorter.heard(event, parcel));
    }

    /** As in the Prometheus text; empty where there is no such figure, or it is no number. */
    private OptionalDouble lag(String topic) throws IOException, InterruptedException {
        return figures()
                .lines()
                .filter(line -> line.startsWith("onehall_consumer_lag{") && line.contains("topic=\"" + topic + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(Double::isFinite)
                .findAny();
    }

    private String figures() throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(address("/actuator/prometheus")).build(), text())
                .body();
    }

    private void send(String parcel) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/parcels/" + parcel))
                .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(client.send(request, text()).statusCode()).isEqualTo(200);
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
