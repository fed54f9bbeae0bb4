package org.onehall.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Holds a service to {@code docs/api/<service>.json}, the committed copy of its OpenAPI document.
 *
 * <p>The copy must be what the service serves. {@code -Donehall.api.record=true} writes it anew, unless that would break a caller: a
 * path, an operation or a field of an answer gone, a request that asks for more or takes less. Breaking on purpose is
 * {@code -Donehall.api.record=breaking}.
 */
public final class ApiContract {

    private static final String RECORD = "onehall.api.record";

    private ApiContract() {}

    /** Reads {@code /v3/api-docs} at this port of the loopback and compares. */
    public static void assertKept(String service, int port) {
        assertKept(service, URI.create("http://127.0.0.1:" + port + "/v3/api-docs"));
    }

    /** The same for a document that is served elsewhere. */
    public static void assertKept(String service, URI address) {
        assertKept(served(address), folder().resolve(service + ".json"), System.getProperty(RECORD, "false"));
    }

    static void assertKept(JsonNode served, Path copy, String record) {
        List<String> broken = Files.exists(copy) ? ApiChanges.breaking(read(copy), served) : List.of();
        if (!broken.isEmpty() && !record.equals("breaking")) {
            throw new AssertionError("Callers would break:\n  " + String.join("\n  ", broken)
                    + "\nIf it is meant, record it with -D" + RECORD + "=breaking");
        }
        if (!record.equals("false")) {
            write(copy, served);
        } else if (!Files.exists(copy) || !read(copy).equals(served)) {
            throw new AssertionError(
                    copy.getFileName() + " is not what the service serves: record it with -D" + RECORD + "=true");
        }
    }

    private static JsonNode served(URI address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new AssertionError(address + " answered " + answer.statusCode());
            }
            return EventJson.MAPPER.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(Path copy) {
        try {
            return EventJson.MAPPER.readTree(Files.readString(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path copy, JsonNode document) {
        try {
            Files.createDirectories(copy.getParent());
            Files.writeString(
                    copy, EventJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("docs/events"))) {
                return at.resolve("docs/api");
            }
        }
        throw new AssertionError("No docs above " + Path.of("").toAbsolutePath());
    }
}
