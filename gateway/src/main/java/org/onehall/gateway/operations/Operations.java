package org.onehall.gateway.operations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.onehall.gateway.routing.Instances;
import org.onehall.gateway.routing.RoutingProperties;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.stereotype.Component;

/** Asks every instance of every service how it is; one that does not answer in time is said to be out of reach. */
@Component
class Operations {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Instances instances;
    private final List<String> services;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Operations(Instances instances, RoutingProperties routing) {
        this.instances = instances;
        this.services = routing.services();
    }

    /** How an instance is, or the service: UP when all of its instances are. */
    enum Health {
        UP,
        /** It answers, but not well, or some instance of the service does not. */
        DOWN,
        /** No answer in time, or no instance at all. */
        UNREACHABLE
    }

    /** An instance by host and port. */
    record InstanceState(String address, Health health) {}

    /** A service with the figures of the instance that is worst off. */
    record ServiceState(String service, Health health, List<InstanceState> instances, Figures figures) {}

    private record Asked(InstanceState state, Figures figures) {}

    List<ServiceState> look(@Nullable String token) {
        Map<String, List<Future<Asked>>> asked = new LinkedHashMap<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String service : services) {
                List<Future<Asked>> each = new ArrayList<>();
                instances.all(service).forEach(instance -> each.add(all.submit(() -> ask(instance, token))));
                asked.put(service, each);
            }
        }
        List<ServiceState> states = new ArrayList<>();
        asked.forEach((service, answers) -> states.add(
                state(service, answers.stream().map(Future::resultNow).toList())));
        return List.copyOf(states);
    }

    private static ServiceState state(String service, List<Asked> instances) {
        List<Health> healths =
                instances.stream().map(it -> it.state().health()).distinct().toList();
        Health health = healths.isEmpty() ? Health.UNREACHABLE : healths.size() == 1 ? healths.getFirst() : Health.DOWN;
        return new ServiceState(
                service,
                health,
                instances.stream().map(Asked::state).toList(),
                instances.stream().map(Asked::figures).reduce(Figures.NONE, Figures::and));
    }

    private Asked ask(ServiceInstance instance, @Nullable String token) {
        String at = Instances.address(instance);
        String name = instance.getHost() + ":" + instance.getPort();
        try {
            Health health = get(at + "/actuator/health/readiness", token).statusCode() == 200 ? Health.UP : Health.DOWN;
            return new Asked(new InstanceState(name, health), figures(at, token));
        } catch (IOException e) {
            return new Asked(new InstanceState(name, Health.UNREACHABLE), Figures.NONE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Asked(new InstanceState(name, Health.UNREACHABLE), Figures.NONE);
        }
    }

    private Figures figures(String at, @Nullable String token) throws InterruptedException {
        try {
            HttpResponse<String> metrics = get(at + "/actuator/prometheus", token);
            return metrics.statusCode() == 200 ? Figures.read(String.valueOf(metrics.body())) : Figures.NONE;
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
