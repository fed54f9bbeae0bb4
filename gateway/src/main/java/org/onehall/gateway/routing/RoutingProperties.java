package org.onehall.gateway.routing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.gateway.upstream.Target;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpMethod;
import org.springframework.util.unit.DataSize;

/**
 * Which service answers which path. The first route whose pattern fits wins.
 *
 * @param cookieServices services that keep a browser session of their own; others never see a cookie
 */
@ConfigurationProperties("onehall.gateway.routing")
public record RoutingProperties(
        @DefaultValue List<String> cookieServices,
        @DefaultValue Defaults defaults,
        @DefaultValue List<Route> routes) {

    /** Figures of every route that names no other. */
    public record Defaults(
            @DefaultValue("10s") Duration timeLimit,
            @DefaultValue("1MB") DataSize bodyLimit) {}

    /**
     * Paths of one service, with figures of their own where they need any.
     *
     * @param method the only one meant, where one alone needs other figures
     */
    public record Route(
            String service,
            List<String> paths,
            @Nullable HttpMethod method,
            @Nullable Duration timeLimit,
            @Nullable DataSize bodyLimit) {}

    /** Every service that a route leads to: the only names that anything here is ever sent to. */
    public List<String> services() {
        return routes.stream().map(Route::service).distinct().toList();
    }

    /** The service's target with the figures of routes that name none. */
    Target targetOf(String service) {
        return targetOf(new Route(service, List.of(), null, null, null));
    }

    Target targetOf(Route route) {
        Duration time = route.timeLimit() == null ? defaults.timeLimit() : route.timeLimit();
        DataSize size = route.bodyLimit() == null ? defaults.bodyLimit() : route.bodyLimit();
        return new Target(route.service(), time, size.toBytes(), cookieServices.contains(route.service()));
    }
}
