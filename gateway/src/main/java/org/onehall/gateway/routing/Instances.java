package org.onehall.gateway.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.stereotype.Component;

/** Takes turns among the registered instances of a service. */
@Component
public class Instances {

    private final DiscoveryClient registry;
    private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();

    Instances(DiscoveryClient registry) {
        this.registry = registry;
    }

    public @Nullable ServiceInstance next(String service) {
        return next(service, List.of());
    }

    /** The next instance at another address than the given ones, or null where none is left. */
    @Nullable
    ServiceInstance next(String service, List<ServiceInstance> tried) {
        List<ServiceInstance> known = untried(registry.getInstances(service), tried);
        if (known.isEmpty()) {
            return null;
        }
        int turn = turns.computeIfAbsent(service, s -> new AtomicInteger()).getAndIncrement();
        return known.get(Math.floorMod(turn, known.size()));
    }

    private static List<ServiceInstance> untried(List<ServiceInstance> known, List<ServiceInstance> tried) {
        if (tried.isEmpty()) {
            return known;
        }
        Set<String> addresses = tried.stream().map(Instances::address).collect(Collectors.toSet());
        return known.stream()
                .filter(instance -> !addresses.contains(address(instance)))
                .toList();
    }

    public List<ServiceInstance> all(String service) {
        return registry.getInstances(service);
    }

    public static String address(ServiceInstance instance) {
        return (instance.isSecure() ? "https://" : "http://") + instance.getHost() + ":" + instance.getPort();
    }
}
