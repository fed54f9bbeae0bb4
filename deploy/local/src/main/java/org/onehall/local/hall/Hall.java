package org.onehall.local.hall;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The hall as a client sees it: one address, a token by role, an Idempotency-Key on every POST.
 *
 * <p>What gets no answer, or one that says later (429, 502, 503, 504, and 409 while the first try is still in flight), is
 * sent again with the same key, so that nothing is done twice. Safe for use by several threads.
 */
public final class Hall implements AutoCloseable {

    /** For whoever signs in with nothing. */
    public static final String NOBODY = "";

    private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final URI base;
    private final Tokens tokens;
    private final Duration patience;
    private final String language;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public Hall(URI base, Tokens tokens) {
        this(base, tokens, "zh", Duration.ofMinutes(2));
    }

    /**
     * @param language of the hall's words: {@code zh} or {@code en}
     * @param patience for how long a request is sent again
     */
    public Hall(URI base, Tokens tokens, String language, Duration patience) {
        this.base = base;
        this.tokens = tokens;
        this.language = language;
        this.patience = patience;
    }

    public URI address() {
        return base;
    }

    /** The next request of the role asks for a token of its own, after what the role may do was changed. */
    public void forget(String role) {
        known.remove(role);
    }

    public Answer get(String role, String path) {
        return send(role, "GET " + path, request(path).GET());
    }

    /** {@code key}: the same for the same intent, over retries and restarts. */
    public Answer post(String role, String path, Object body, String key) {
        return send(role, "POST " + path, withJson(path, "POST", body).header("Idempotency-Key", key));
    }

    public Answer put(String role, String path, Object body) {
        return send(role, "PUT " + path, withJson(path, "PUT", body));
    }

    /** A PUT without a body. */
    public Answer put(String role, String path) {
        return send(role, "PUT " + path, request(path).PUT(BodyPublishers.noBody()));
    }

    public Answer delete(String role, String path) {
        return send(role, "DELETE " + path, request(path).DELETE());
    }

    /** Uploads one file. */
    public Answer upload(String role, String path, String fileName, byte[] content, String key) {
        String type = fileName.endsWith(".csv")
                ? "text/csv"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var form = new Multipart(fileName, type, content);
        return send(
                role,
                "POST " + path,
                request(path)
                        .header("Content-Type", form.type())
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofByteArray(form.bytes())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", language)
                .header("Accept", "application/json, application/problem+json");
    }

    private HttpRequest.Builder withJson(String path, String method, Object body) {
        var json = BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
        return request(path).header("Content-Type", "application/json").method(method, json);
    }

    private Answer send(String role, String name, HttpRequest.Builder request) {
        long end = System.nanoTime() + patience.toNanos();
        Duration pause = FIRST_PAUSE;
        boolean renewed = false;
        while (true) {
            String token = role.isEmpty() ? null : known.computeIfAbsent(role, tokens::of);
            Exception failure = null;
            try {
                Answer answer = once(request, token);
                if (answer.status() == 401 && token != null && !renewed) {
                    known.remove(role, token);
                    renewed = true;
                    continue;
                }
                if (!isLater(answer)) {
                    return answer;
                }
                failure = new HallException(name, answer);
            } catch (IOException e) {
                failure = e;
            }
            if (System.nanoTime() + pause.toNanos() > end) {
                throw failure instanceof HallException refused ? refused : new HallException(name, failure);
            }
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private Answer once(HttpRequest.Builder request, @Nullable String token) throws IOException {
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    json(response.body()),
                    response.headers().firstValue("Location"),
                    response.headers().firstValue("ETag"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Whether an answer says no more than that the same may be asked again a little later. */
    public static boolean isLater(int status) {
        return LATER.contains(status);
    }

    private static boolean isLater(Answer answer) {
        boolean inFlight = answer.status() == 409 && answer.text("type").contains("in-flight");
        return isLater(answer.status()) || inFlight;
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank()
                    ? JsonNodeFactory.instance.missingNode()
                    : JsonMapper.shared().readTree(body);
        } catch (JacksonException notJson) {
            return JsonNodeFactory.instance.stringNode(body);
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
