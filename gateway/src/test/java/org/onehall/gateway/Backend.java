package org.onehall.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A small service behind the gateway: answers as it is told and remembers what it heard. */
final class Backend implements AutoCloseable {

    /** What came in. */
    record Heard(String method, String target, Map<String, List<String>> headers, String text) {

        @Nullable
        String header(String name) {
            List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
            return values == null ? null : String.join(",", values);
        }
    }

    interface Answer {
        void to(HttpExchange exchange, Heard heard) throws IOException;
    }

    final String name;
    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Answer answer;

    Backend(String name) {
        this(name, 0);
    }

    Backend(String name, int port) {
        this.name = name;
        this.answer = json(200, "{\"service\":\"" + name + "\"}");
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    static Answer json(int status, String body) {
        return (exchange, heard) -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    void answers(Answer told) {
        this.answer = told;
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    int port() {
        return server.getAddress().getPort();
    }

    Heard last() {
        return heard.getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> headers = new TreeMap<>();
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
            Heard one = new Heard(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            heard.add(one);
            answer.to(exchange, one);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
