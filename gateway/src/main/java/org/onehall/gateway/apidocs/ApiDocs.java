package org.onehall.gateway.apidocs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.onehall.gateway.caller.CallerProperties;
import org.onehall.gateway.routing.Instances;
import org.onehall.gateway.routing.RoutingProperties;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks every service for its document and keeps the answers for a while; adds what the gateway itself offers to browsers. */
@Component
class ApiDocs {

    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Instances instances;
    private final List<String> services;
    private final JsonMapper json;
    private final JoinedDocument joined;
    private final JsonNode own;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    ApiDocs(Instances instances, RoutingProperties routing, CallerProperties hall, JsonMapper json) throws IOException {
        this.instances = instances;
        this.services = routing.services();
        this.json = json;
        this.joined = new JoinedDocument(json, hall.publicAddress().toString());
        this.own = joined.own(json.readTree(new ClassPathResource("gateway-api.json").getContentAsByteArray()));
    }

    /** What the gateway answers by itself, behind none of its routes. */
    JsonNode own() {
        return own;
    }

    ObjectNode document() {
        Map<String, Future<Optional<JsonNode>>> asked = new LinkedHashMap<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            services.forEach(service -> asked.put(service, all.submit(() -> documentOf(service))));
        }
        Map<String, Optional<JsonNode>> documents = new LinkedHashMap<>();
        documents.put("gateway", Optional.of(own));
        asked.forEach((service, answer) -> documents.put(service, answer.resultNow()));
        return joined.of(documents);
    }

    private Optional<JsonNode> documentOf(String service) {
        Kept known = kept.get(service);
        if (known != null && System.nanoTime() - known.at() < FRESH.toNanos()) {
            return Optional.of(known.document());
        }
        JsonNode fresh = fetch(service);
        if (fresh != null) {
            kept.put(service, new Kept(System.nanoTime(), fresh));
        }
        return Optional.ofNullable(fresh);
    }

    private @Nullable JsonNode fetch(String service) {
        ServiceInstance instance = instances.next(service);
        if (instance == null) {
            return null;
        }
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(Instances.address(instance) + "/v3/api-docs"))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() == 200 ? json.readTree(Objects.requireNonNull(answer.body())) : null;
        } catch (IOException | JacksonException missing) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private record Kept(long at, JsonNode document) {}
}
