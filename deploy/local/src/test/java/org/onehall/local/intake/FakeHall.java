package org.onehall.local.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.onehall.local.hall.Hall;

/** A hall that keeps what it is sent, by Idempotency-Key, and has its moods. */
final class FakeHall implements AutoCloseable {

    final Map<String, String> idsByKey = new ConcurrentHashMap<>();
    final Set<String> published = ConcurrentHashMap.newKeySet();
    final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger ids = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    /** From this request on it fails at everything. */
    volatile int diesAt = Integer.MAX_VALUE;
    /** So many POSTs are refused for a code that is not known yet. */
    final AtomicInteger ignorant = new AtomicInteger();
    /** How many rows the next reports refuse. */
    final AtomicInteger refusedRows = new AtomicInteger();
    /** The code that it gives for these. */
    volatile String whyRefused = "code-unknown";
    /** What it was sent last, by path of the thing. */
    final Map<String, String> bodies = new ConcurrentHashMap<>();
    /** The vacancy with this in its terms is not published. */
    volatile String unwanted = "nothing of the kind";

    FakeHall() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    Hall client() {
        return new Hall(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                role -> role,
                "zh",
                Duration.ofSeconds(2));
    }

    long made(String thing) {
        return idsByKey.values().stream().filter(id -> id.startsWith(thing)).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (requests.incrementAndGet() >= diesAt) {
                answer(exchange, 500, "{}");
            } else if (exchange.getRequestMethod().equals("POST")) {
                post(exchange, path.substring("/api/".length()), body);
            } else if (exchange.getRequestMethod().equals("PUT")) {
                put(exchange, path.split("/", -1)[3], body);
            } else {
                get(exchange, path);
            }
        }
    }

    private void put(HttpExchange exchange, String id, String body) throws IOException {
        if (!body.isEmpty()) {
            bodies.put(id, body);
            answer(exchange, 200, "{}");
        } else if (bodies.getOrDefault(id, "").contains(unwanted)) {
            answer(exchange, 422, "{\"title\":\"Too little\",\"detail\":\"The wage is too low.\"}");
        } else {
            answer(exchange, published.add(id) ? 200 : 409, "{}");
        }
    }

    private void post(HttpExchange exchange, String thing, String body) throws IOException {
        if (body.contains("GIGANTIC")) {
            answer(
                    exchange,
                    400,
                    "{\"errors\":[{\"field\":\"/scale\",\"code\":\"unknown-value\",\"message\":\"Not a scale.\"}]}");
            return;
        }
        if (ignorant.getAndDecrement() > 0) {
            answer(exchange, 400, "{\"errors\":[{\"code\":\"division-unknown\"}]}");
            return;
        }
        String key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key"))
                .orElseThrow();
        String id = idsByKey.computeIfAbsent(key, k -> thing + "-" + ids.incrementAndGet());
        if (thing.equals("employers")
                && !bodies.computeIfAbsent(id, first -> body).equals(body)) {
            answer(exchange, 422, "{\"code\":\"idempotency-key-reused\"}");
            return;
        }
        bodies.put(id, body);
        exchange.getResponseHeaders().set("Location", "/api/" + thing + "/" + id);
        answer(exchange, 201, "{}");
    }

    private void get(HttpExchange exchange, String path) throws IOException {
        String id = path.split("/", -1)[3];
        if (!idsByKey.containsValue(id)) {
            answer(exchange, 404, "{}");
        } else if (path.endsWith("/rows")) {
            answer(
                    exchange,
                    200,
                    "{\"items\":[{\"row\":4,\"problems\":[{\"column\":\"姓名\",\"code\":\"%s\",\"message\":\"Odd.\"}]}]}"
                            .formatted(whyRefused));
        } else if (path.contains("survey-sheets")) {
            int refused = refusedRows.getAndUpdate(rows -> Math.max(0, rows - 1));
            answer(exchange, 200, "{\"state\":\"DONE\",\"counts\":{\"created\":5,\"refused\":%d}}".formatted(refused));
        } else {
            answer(exchange, 200, "{\"state\":\"%s\"}".formatted(published.contains(id) ? "PUBLISHED" : "DRAFT"));
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
