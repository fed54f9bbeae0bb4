package org.onehall.gateway.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a process how it is; one that does not answer in time is said to be out of reach. */
@Component
class Inquiry {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JsonMapper json;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Inquiry(JsonMapper json) {
        this.json = json;
    }

    /** @param components what it stands on, by its own name for it: whether that is well */
    record Answer(Health health, Map<String, Boolean> components, Figures figures) {

        static final Answer NONE = new Answer(Health.UNREACHABLE, Map.of(), Figures.NONE);
    }

    /** @param address where it listens, without a path */
    Answer ask(String address, @Nullable String token) {
        try {
            HttpResponse<String> said = get(address + "/actuator/health", token);
            Health health = said.statusCode() == 200 ? Health.UP : Health.DOWN;
            return new Answer(health, components(said.body()), figures(address, token));
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    private Map<String, Boolean> components(String health) {
        Map<String, Boolean> components = new HashMap<>();
        try {
            for (Map.Entry<String, JsonNode> each :
                    json.readTree(health).path("components").properties()) {
                components.put(
                        each.getKey(),
                        each.getValue().path("status").asString("").equals("UP"));
            }
        } catch (JacksonException notOurs) {
            // Something else listens there: it says nothing of what it stands on.
            return Map.of();
        }
        return components;
    }

    private Figures figures(String address, @Nullable String token) throws InterruptedException {
        try {
            HttpResponse<String> metrics = get(address + "/actuator/prometheus", token);
            return metrics.statusCode() == 200 ? Figures.read(metrics.body()) : Figures.NONE;
        } catch (IOException tooSlow) {
            return Figures.NONE;
        }
    }

    private HttpResponse<String> get(String address, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
