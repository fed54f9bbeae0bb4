package org.onehall.local.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HallTests {

    private final Deque<Integer> statuses = new ConcurrentLinkedDeque<>();
    private final List<Map<String, String>> seen = new ArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private HttpServer server;
    private Hall hall;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", this::answer);
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        hall = new Hall(address, role -> role + "-" + tokens.incrementAndGet(), "zh", Duration.ofSeconds(3));
    }

    @AfterEach
    void stop() {
        hall.close();
        server.stop(0);
    }

    @Test
    void repeatsWithTheSameKeyWhileTheHallSaysLater() {
        statuses.addAll(List.of(503, 429, 201));
        var answer = hall.post("officer", "/api/employers", Map.of("name", "晨光"), "key-1");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.newId()).isEqualTo("e1");
        assertThat(seen)
                .hasSize(3)
                .allSatisfy(request -> assertThat(request).containsEntry("Idempotency-key", "key-1"));
    }

    @Test
    void takesAnotherTokenOnceWhenTheFirstHasEnded() {
        statuses.addAll(List.of(401, 200));
        assertThat(hall.get("officer", "/api/employers").isOk()).isTrue();
        assertThat(seen)
                .extracting(request -> request.get("Authorization"))
                .containsExactly("Bearer officer-1", "Bearer officer-2");
        statuses.addAll(List.of(401, 401));
        assertThat(hall.get("officer", "/api/employers").status()).isEqualTo(401);
    }

    @Test
    void givesUpInTheEnd() {
        for (int i = 0; i < 50; i++) {
            statuses.add(503);
        }
        assertThatExceptionOfType(HallException.class)
                .isThrownBy(() -> hall.get(Hall.NOBODY, "/api/vacancies"))
                .matches(e -> e.status() == 503);
        assertThat(seen).allSatisfy(request -> assertThat(request).doesNotContainKey("Authorization"));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new java.util.HashMap<String, String>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            seen.add(headers);
            exchange.getRequestBody().readAllBytes();
            int status = statuses.isEmpty() ? 200 : statuses.poll();
            exchange.getResponseHeaders().set("Location", "http://localhost/api/employers/e1");
            byte[] body = "{\"name\":\"晨光\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
