package org.onehall.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onehall.gateway.upstream.Target;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.ServletRequestPathUtils;
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

    /** Where the security chain ends: most requests are for a service, and the dispatcher has nothing to add to them. */
    @Bean
    FilterRegistrationBean<Filter> serviceRoutes(RoutingProperties properties, Forwarding forwarding) {
        List<ServiceRoute> routes = properties.routes().stream()
                .map(route -> ServiceRoute.of(route, properties.targetOf(route), forwarding))
                .toList();
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new Straight(routes));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    private record Straight(List<ServiceRoute> routes) implements Filter {

        @Override
        public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
                throws ServletException, IOException {
            HttpServletRequest request = (HttpServletRequest) asked;
            ServiceRoute route = routeOf(request);
            if (route == null) {
                chain.doFilter(asked, answered);
            } else {
                route.forward(request).writeTo(request, (HttpServletResponse) answered, List::of);
            }
        }

        /** A page elsewhere that asks whether it may call us is granted nothing by the dispatcher, whatever the service would say. */
        private @Nullable ServiceRoute routeOf(HttpServletRequest request) {
            if (!CorsUtils.isPreFlightRequest(request)) {
                for (ServiceRoute route : routes) {
                    if (route.fits(request)) {
                        return route;
                    }
                }
            }
            return null;
        }
    }

    private record ServiceRoute(
            Set<HttpMethod> methods, List<PathPattern> patterns, Target target, Forwarding forwarding) {

        static ServiceRoute of(RoutingProperties.Route route, Target target, Forwarding forwarding) {
            return new ServiceRoute(
                    route.method() == null ? PASSING : Set.of(route.method()),
                    route.paths().stream()
                            .map(PathPatternParser.defaultInstance::parse)
                            .toList(),
                    target,
                    forwarding);
        }

        boolean fits(HttpServletRequest request) {
            if (!methods.contains(HttpMethod.valueOf(request.getMethod()))) {
                return false;
            }
            PathContainer path = pathOf(request).pathWithinApplication();
            for (PathPattern pattern : patterns) {
                if (pattern.matches(path)) {
                    ServerHttpObservationFilter.findObservationContext(request)
                            .ifPresent(told -> told.setPathPattern(pattern.getPatternString()));
                    return true;
                }
            }
            return false;
        }

        private static RequestPath pathOf(HttpServletRequest request) {
            return ServletRequestPathUtils.hasParsedRequestPath(request)
                    ? ServletRequestPathUtils.getParsedRequestPath(request)
                    : ServletRequestPathUtils.parseAndCache(request);
        }

        ServerResponse forward(HttpServletRequest request) throws IOException {
            return forwarding.forward(ServerRequest.create(request, List.of()), target, request.getRequestURI());
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
