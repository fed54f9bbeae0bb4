package org.onehall.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

@Configuration(proxyBeanMethods = false)
class Routes {

    private static final Set<HttpMethod> PASSING = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    /** Before the portal's pages, which read more of a request to know theirs. */
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> serviceRoutes(RoutingProperties properties, Forwarding forwarding) {
        List<ServiceRoute> routes = properties.routes().stream()
                .map(route -> ServiceRoute.of(route, properties.targetOf(route), forwarding))
                .toList();
        return request ->
                routes.stream().filter(route -> route.fits(request)).findFirst().map(ServiceRoute::handler);
    }

    /** The framework's own predicates would copy the request's attributes for every pattern that they try. */
    private record ServiceRoute(
            Set<HttpMethod> methods, List<PathPattern> patterns, HandlerFunction<ServerResponse> handler) {

        static ServiceRoute of(RoutingProperties.Route route, Target target, Forwarding forwarding) {
            return new ServiceRoute(
                    route.method() == null ? PASSING : Set.of(route.method()),
                    route.paths().stream()
                            .map(PathPatternParser.defaultInstance::parse)
                            .toList(),
                    request -> forwarding.forward(
                            request, target, request.servletRequest().getRequestURI()));
        }

        boolean fits(ServerRequest request) {
            if (!methods.contains(request.method())) {
                return false;
            }
            PathContainer path = request.requestPath().pathWithinApplication();
            for (PathPattern pattern : patterns) {
                if (pattern.matches(path)) {
                    request.attributes().put(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, pattern);
                    return true;
                }
            }
            return false;
        }
    }

    @Bean
    CircuitBreakerRegistry circuitBreakerRegistry(BreakerProperties figures) {
        return CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(figures.window())
                .minimumNumberOfCalls(figures.window())
                .failureRateThreshold(figures.failureRate())
                .waitDurationInOpenState(figures.rest())
                .permittedNumberOfCallsInHalfOpenState(figures.probes())
                .automaticTransitionFromOpenToHalfOpenEnabled(false)
                .build());
    }
}
