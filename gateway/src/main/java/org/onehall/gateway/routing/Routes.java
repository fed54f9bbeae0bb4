package org.onehall.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.web.servlet.function.RequestPredicates.method;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class Routes {

    private static final RequestPredicate PASSING = methods(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(RoutingProperties properties, Forwarding forwarding) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        for (RoutingProperties.Route route : properties.routes()) {
            Target target = properties.targetOf(route);
            RequestPredicate paths = route.paths().stream()
                    .map(pattern -> path(pattern))
                    .reduce(RequestPredicate::or)
                    .orElseThrow();
            routes.add(route(route.service())
                    .route(
                            (route.method() == null ? PASSING : method(route.method())).and(paths),
                            request -> forwarding.forward(
                                    request, target, request.servletRequest().getRequestURI()))
                    .build());
        }
        return routes.build();
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
