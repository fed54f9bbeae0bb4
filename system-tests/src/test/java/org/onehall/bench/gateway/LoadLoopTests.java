package org.onehall.bench.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadLoopTests {

    private static final byte[] BODY = "{\"items\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final int IN_CHUNKS = 0;

    private final AtomicInteger answers = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void asksAgainAndAgainOnEachConnection() throws IOException {
        answering(exchange -> answer(exchange, 200, BODY.length));

        assertThat(load()).isPositive();
        assertThat(answers).hasValueGreaterThan(20);
    }

    @Test
    void knowsTheEndOfAnAnswerInChunks() throws IOException {
        answering(exchange -> answer(exchange, 200, IN_CHUNKS));

        load();

        assertThat(answers).hasValueGreaterThan(20);
    }

    @Test
    void goesOnWhereTheServerEndsAConnection() throws IOException {
        answering(exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            answer(exchange, 200, BODY.length);
        });

        load();

        assertThat(answers).hasValueGreaterThan(20);
    }

    @Test
    void failsOnTheFirstAnswerThatIsWrong() throws IOException {
        answering(exchange -> answer(exchange, answers.get() == 10 ? 429 : 200, BODY.length));

        assertThatIOException().isThrownBy(this::load).withMessage("answered 429");
    }

    private double load() throws IOException {
        return LoadLoop.rate(
                server.getAddress().getPort(),
                "GET /api/vacancies HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
                4,
                Duration.ofSeconds(1));
    }

    private interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    private void answering(Answering answering) {
        server.createContext("/", exchange -> {
            answers.incrementAndGet();
            answering.to(exchange);
        });
    }

    private static void answer(HttpExchange exchange, int status, int length) throws IOException {
        exchange.sendResponseHeaders(status, length);
        try (var out = exchange.getResponseBody()) {
            out.write(BODY);
        }
    }
}
