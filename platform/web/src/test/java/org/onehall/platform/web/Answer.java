package org.onehall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer over real HTTP. */
record Answer(HttpResponse<String> http) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    static HttpRequest.Builder to(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    static Answer get(int port, String path) {
        return of(to(port, path));
    }

    static Answer post(int port, String path, String json, String... headers) {
        HttpRequest.Builder request = to(port, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return of(headers.length == 0 ? request : request.headers(headers));
    }

    static Answer post(int port, String path, byte[] body) {
        return of(to(port, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    static Answer of(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    int status() {
        return http.statusCode();
    }

    JsonNode json() {
        return JSON.readTree(http.body());
    }

    Optional<String> header(String name) {
        return http.headers().firstValue(name);
    }

    String text(String member) {
        return json().path(member).asString("");
    }

    /** That it is a whole problem document with this status and code. */
    Answer isProblem(int status, String code) {
        assertThat(status()).as(http.body()).isEqualTo(status);
        assertThat(header("Content-Type")).contains("application/problem+json");
        assertThat(text("type")).isEqualTo("/problems/" + code);
        assertThat(text("code")).isEqualTo(code);
        assertThat(json().path("status").asInt()).isEqualTo(status);
        assertThat(text("title")).isNotBlank().isNotEqualTo(code);
        assertThat(text("traceId")).matches("[0-9a-f]{32}");
        assertThat(http.body()).doesNotContain("Exception", "org.onehall", "13800138000");
        return this;
    }

    Answer at(String field) {
        return at(field, text("code"));
    }

    Answer at(String field, String code) {
        assertThat(json().path("errors")).as(http.body()).anySatisfy(error -> {
            assertThat(error.path("field").asString()).isEqualTo(field);
            assertThat(error.path("code").asString()).isEqualTo(code);
            assertThat(error.path("message").asString()).isNotBlank().isNotEqualTo(code);
        });
        return this;
    }
}
