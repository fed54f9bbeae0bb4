package org.onehall.platform.observability.bell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.RealBroker;
import org.onehall.platform.testing.RealParts;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RealParts
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=bell-service", "spring.kafka.consumer.auto-offset-reset=earliest"})
class ObservabilityIntegrationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Bell bell;

    @Autowired
    private RealBroker broker;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void healthNamesWhatTheServiceStandsOn() throws Exception {
        HttpResponse<String> health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"mongo\":{\"status\":\"UP\"", "\"kafka\":{\"status\":\"UP\"");
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
        assertThat(get("/actuator/health/liveness").body()).contains("UP");
        for (String closed : List.of("env", "heapdump", "beans", "configprops", "gateway", "threaddump")) {
            assertThat(get("/actuator/" + closed).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aBrokerThatIsAwayDegradesAndDoesNotStop() throws Exception {
        broker.pause();
        try {
            await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
                HttpResponse<String> health = get("/actuator/health");
                assertThat(health.statusCode()).isEqualTo(200);
                assertThat(health.body()).startsWith("{").contains("\"kafka\":{\"status\":\"DEGRADED\"");
            });
        } finally {
            broker.resume();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(get("/actuator/health").body()).contains("\"kafka\":{\"status\":\"UP\""));
    }

    @Test
    void figuresCarryTheServicesName() throws Exception {
        get("/ring");
        assertThat(get("/actuator/prometheus").body())
                .contains("http_server_requests_seconds_count{application=\"bell-service\"", "jvm_memory_used_bytes");
    }

    @Test
    void aTraceGoesOnOverHttpAndKafka() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        client.send(
                HttpRequest.newBuilder(address("/ring"))
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        await().untilAsserted(() -> assertThat(bell.heard).contains(trace));
        assertThat(bell.rung).contains(trace);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @SpringBootApplication
    @Import(Bell.class)
    static class BellApplication {
        @Bean
        NewTopic topic() {
            return new NewTopic("bell", 1, (short) 1);
        }
    }

    @RestController
    static class Bell {
        private final KafkaTemplate<String, String> kafka;
        final List<String> rung = new CopyOnWriteArrayList<>();
        final List<String> heard = new CopyOnWriteArrayList<>();

        Bell(KafkaTemplate<String, String> kafka) {
            this.kafka = kafka;
        }

        @GetMapping("/ring")
        String ring() {
            rung.add(MDC.get("traceId"));
            kafka.send("bell", "ring").join();
            return "rung";
        }

        @KafkaListener(topics = "bell", groupId = "bell")
        void hear(String sound) {
            heard.add(MDC.get("traceId"));
        }
    }
}
