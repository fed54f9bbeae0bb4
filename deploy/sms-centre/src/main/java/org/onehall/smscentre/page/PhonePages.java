package org.onehall.smscentre.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The page, on loopback.
 *
 * <p>Another site that the reader has open cannot write here: a form needs the token that only this page carries, a
 * script the header {@code X-Requested-By}, which a browser lets no foreign page send. It cannot read here either: only
 * the machine's own names are answered to.
 */
public final class PhonePages implements AutoCloseable {

    private static final int BODY_LIMIT = 8_192;
    private static final int TEXT_LIMIT = 500;
    private static final int PHONES_SHOWN = 200;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PhoneDesk desk;
    private final String token;

    /** Answers when it returns; {@code port} 0 takes any free one. */
    public PhonePages(int port, PhoneDesk desk) {
        this.desk = desk;
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + port, e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var query = Query.parse(exchange.getRequestURI().getRawQuery());
            var html = new Html(Words.of(exchange, query), token);
            if (!isOurName(exchange)) {
                answer(exchange, 421, "text/html", html.note("unknown"));
                return;
            }
            String method = exchange.getRequestMethod();
            switch (method + " " + exchange.getRequestURI().getPath()) {
                case "GET /" -> answer(exchange, 200, "text/html", html.phones(desk.lastOfEach(PHONES_SHOWN)));
                case "GET /phone" -> {
                    String phone = query.first("number");
                    answer(exchange, 200, "text/html", html.phone(phone, desk.messages(phone)));
                }
                case "GET /messages" -> answer(exchange, 200, "application/json", json(query));
                case "GET /health" -> answer(exchange, 200, "application/json", "{\"status\":\"UP\"}");
                case "GET /style.css" -> answer(exchange, 200, "text/css", resource("style.css"));
                case "POST /replies" -> reply(exchange, html);
                default -> answer(exchange, 404, "text/html", html.note("unknown"));
            }
        }
    }

    private String json(Query query) {
        String phone = query.first("phone");
        return Json.messages(phone.isEmpty() ? desk.lastOfEach(PHONES_SHOWN) : desk.messages(phone));
    }

    private void reply(HttpExchange exchange, Html html) throws IOException {
        var body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
        var form = Query.parse(new String(body, StandardCharsets.UTF_8));
        boolean script = exchange.getRequestHeaders().containsKey("X-Requested-By");
        if (!script && !same(form.first("token"))) {
            answer(exchange, 403, "text/html", html.note("stale"));
            return;
        }
        String phone = form.first("phone");
        String text = form.first("text").strip();
        String service = form.first("service").strip();
        boolean wrong = phone.isEmpty() || service.isEmpty() || service.length() > 20 || text.isEmpty();
        if (body.length > BODY_LIMIT || wrong || text.length() > TEXT_LIMIT) {
            answer(exchange, 400, "text/html", html.note("bad"));
            return;
        }
        desk.send(phone, service, text);
        if (script) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            exchange.getResponseHeaders()
                    .set("Location", Html.path(phone) + "&lang=" + html.words().tag());
            exchange.sendResponseHeaders(303, -1);
        }
    }

    private boolean same(String given) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOurName(HttpExchange exchange) {
        String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
        String name = host.replaceFirst(":\\d+$", "");
        return name.equals("127.0.0.1") || name.equals("localhost") || name.equals("[::1]");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String resource(String name) throws IOException {
        try (var stream = Objects.requireNonNull(PhonePages.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
