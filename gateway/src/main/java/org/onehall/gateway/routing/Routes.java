package org.onehall.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
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

    /** A mapping of its own, asked before those of controllers and pages: most requests are for a service. */
    @Bean
    RouterFunctionMapping serviceRoutes(RoutingProperties properties, Forwarding forwarding) {
        List<ServiceRoute> routes = properties.routes().stream()
                .map(route -> ServiceRoute.of(route, properties.targetOf(route), forwarding))
                .toList();
        RouterFunctionMapping mapping = new RouterFunctionMapping(request -> handlerOf(request, routes));
        mapping.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return mapping;
    }

    private static Optional<HandlerFunction<ServerResponse>> handlerOf(
            ServerRequest request, List<ServiceRoute> routes) {
        for (ServiceRoute route : routes) {
            if (route.fits(request)) {
                return Optional.of(route.handler());
            }
        }
        return Optional.empty();
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
                    request.servletRequest().setAttribute(RouterFunctions.MATCHING_PATTERN_ATTRIBUTE, pattern);
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
