package org.onehall.gateway.operations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.onehall.gateway.operations.Inquiry.Answer;
import org.onehall.gateway.operations.Parts.PartState;
import org.onehall.gateway.routing.Instances;
import org.onehall.gateway.routing.RoutingProperties;
import org.springframework.stereotype.Component;

/** Asks every instance of every service, the gateways and the registries at once how they are. */
@Component
class Operations {

    private static final String GATEWAY = "gateway";
    private static final String REGISTRY = "registry";

    private final Instances instances;
    private final Registries registries;
    private final Inquiry inquiry;
    private final List<String> services;

    Operations(Instances instances, Registries registries, Inquiry inquiry, RoutingProperties routing) {
        this.instances = instances;
        this.registries = registries;
        this.inquiry = inquiry;
        this.services = routing.services();
    }

    /** An instance by host and port. */
    record InstanceState(String address, Health health) {}

    /** A service with the figures of the instance that is worst off. */
    record ServiceState(String service, Health health, List<InstanceState> instances, Figures figures) {}

    /** The services, and the parts that all of them stand on. */
    record HallState(List<ServiceState> services, List<PartState> parts) {}

    private record Asked(String address, Answer answer) {}

    HallState look(@Nullable String token) {
        Map<String, List<Asked>> answers = ask(addresses(), token);
        Map<String, List<Answer>> told = new LinkedHashMap<>();
        List<ServiceState> states = new ArrayList<>();
        for (String service : services) {
            List<Asked> asked = answers.getOrDefault(service, List.of());
            states.add(state(service, asked));
            told.put(service, asked.stream().map(Asked::answer).toList());
        }
        List<PartState> parts = new ArrayList<>();
        for (String process : List.of(GATEWAY, REGISTRY)) {
            List<Asked> asked = answers.getOrDefault(process, List.of());
            parts.add(new PartState(process, health(asked), List.of()));
        }
        parts.addAll(Parts.of(told));
        return new HallState(List.copyOf(states), List.copyOf(parts));
    }

    private Map<String, List<String>> addresses() {
        Map<String, List<String>> addresses = new LinkedHashMap<>();
        for (String service : services) {
            addresses.put(service, registered(service));
        }
        addresses.put(GATEWAY, registered(GATEWAY));
        addresses.put(REGISTRY, registries.addresses());
        return addresses;
    }

    private List<String> registered(String service) {
        return instances.all(service).stream().map(Instances::address).toList();
    }

    private Map<String, List<Asked>> ask(Map<String, List<String>> addresses, @Nullable String token) {
        Map<String, List<Future<Asked>>> asked = new LinkedHashMap<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            addresses.forEach((name, each) -> asked.put(
                    name,
                    each.stream()
                            .map(address -> all.submit(() -> new Asked(address, inquiry.ask(address, token))))
                            .toList()));
        }
        Map<String, List<Asked>> answers = new LinkedHashMap<>();
        asked.forEach((name, each) ->
                answers.put(name, each.stream().map(Future::resultNow).toList()));
        return answers;
    }

    private static ServiceState state(String service, List<Asked> asked) {
        return new ServiceState(
                service,
                health(asked),
                asked.stream()
                        .map(it -> new InstanceState(
                                it.address().replaceFirst("^https?://", ""),
                                it.answer().health()))
                        .toList(),
                asked.stream().map(it -> it.answer().figures()).reduce(Figures.NONE, Figures::and));
    }

    private static Health health(List<Asked> asked) {
        return Health.of(asked.stream().map(it -> it.answer().health()).toList());
    }
}
