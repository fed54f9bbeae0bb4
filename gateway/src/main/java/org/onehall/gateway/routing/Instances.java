package org.onehall.gateway.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
        return next(service, Set.of());
    }

    /** The next instance that is none of the given base addresses, or null where none is left. */
    @Nullable
    ServiceInstance next(String service, Set<String> tried) {
        List<ServiceInstance> known = registry.getInstances(service).stream()
                .filter(instance -> !tried.contains(address(instance)))
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        int turn = turns.computeIfAbsent(service, s -> new AtomicInteger()).getAndIncrement();
        return known.get(Math.floorMod(turn, known.size()));
    }

    public List<ServiceInstance> all(String service) {
        return registry.getInstances(service);
    }

    public static String address(ServiceInstance instance) {
        return (instance.isSecure() ? "https://" : "http://") + instance.getHost() + ":" + instance.getPort();
    }
}
