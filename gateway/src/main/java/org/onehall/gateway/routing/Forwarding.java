package org.onehall.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.onehall.gateway.problem.Problem;
import org.onehall.gateway.session.SessionTokens;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request on to an instance of its service. A service that fails again and again is left alone for a
 * while by its circuit breaker. Another instance is tried only when none has seen the request (the connection
 * failed) and a repeat is harmless (the method is idempotent or the request carries an Idempotency-Key).
 */
@Component
class Forwarding {

    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");
    private static final int ATTEMPTS = 3;

    private final ProxyExchange exchange;
    private final Instances instances;
    private final HeaderRules rules;
    private final CircuitBreakerRegistry breakers;
    private final Refusals refusals;
    private final SessionTokens sessions;

    Forwarding(
            ProxyExchange exchange,
            Instances instances,
            HeaderRules rules,
            CircuitBreakerRegistry breakers,
            Refusals refusals,
            SessionTokens sessions) {
        this.exchange = exchange;
        this.instances = instances;
        this.rules = rules;
        this.breakers = breakers;
        this.refusals = refusals;
        this.sessions = sessions;
    }

    /** Forwards to the target under the given path; the query stays as it came. */
    ServerResponse forward(ServerRequest request, Target target, String path) throws IOException {
        try (Body body = Body.read(request.servletRequest(), target.bodyLimit())) {
            request.attributes().put(Upstream.BODY, body);
            request.attributes().put(Upstream.TARGET, target);
            return guarded(request, target, path);
        } catch (Body.TooLargeException e) {
            return refusals.closing(Problem.TOO_LARGE, String.valueOf(e.limit));
        } catch (IllegalArgumentException unreadable) {
            return refusals.of(Problem.MALFORMED_REQUEST);
        } catch (InsufficientAuthenticationException ended) {
            return refusals.of(Problem.UNAUTHENTICATED);
        }
    }

    private ServerResponse guarded(ServerRequest request, Target target, String path) {
        CircuitBreaker breaker = breakers.circuitBreaker(target.service());
        if (!breaker.tryAcquirePermission()) {
            return refusals.missing(Problem.SERVICE_MISSING, request, target.service());
        }
        long start = System.nanoTime();
        try {
            ServerResponse answer = attempt(request, target, path);
            int status = answer.statusCode().value();
            if (status == 502 || status == 503 || status == 504) {
                breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, new IOException("status " + status));
            } else {
                breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
            return answer;
        } catch (UncheckedIOException e) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, e);
            boolean slow = e.getCause() instanceof SocketTimeoutException && !isConnectFailure(e.getCause());
            return refusals.missing(
                    slow ? Problem.SERVICE_TOO_SLOW : Problem.SERVICE_MISSING, request, target.service());
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private ServerResponse attempt(ServerRequest request, Target target, String path) {
        Set<String> tried = new HashSet<>();
        HttpHeaders headers = headersOf(request.servletRequest(), target);
        int attempts = isRepeatable(request.servletRequest()) ? ATTEMPTS : 1;
        UncheckedIOException last = null;
        for (int i = 0; i < attempts; i++) {
            ServiceInstance instance = instances.next(target.service(), tried);
            if (instance == null) {
                break;
            }
            String address = Instances.address(instance);
            tried.add(address);
            try {
                return exchange.exchange(exchange.request(request)
                        .uri(URI.create(address + path + query(request)))
                        .headers(headers)
                        .build());
            } catch (UncheckedIOException e) {
                if (!isConnectFailure(e.getCause())) {
                    throw e;
                }
                last = e;
            }
        }
        throw last != null
                ? last
                : new UncheckedIOException(new ConnectException("no instance of " + target.service()));
    }

    private HttpHeaders headersOf(HttpServletRequest request, Target target) {
        HttpHeaders headers = rules.toService(request, target);
        if (!headers.containsHeader(HttpHeaders.AUTHORIZATION)
                && request.getRequestURI().startsWith("/api/")) {
            String token = sessions.of(request);
            if (token != null) {
                headers.setBearerAuth(token);
            }
        }
        return headers;
    }

    private static String query(ServerRequest request) {
        String query = request.servletRequest().getQueryString();
        return query == null ? "" : "?" + query;
    }

    private static boolean isRepeatable(HttpServletRequest request) {
        return IDEMPOTENT.contains(request.getMethod()) || request.getHeader("Idempotency-Key") != null;
    }

    private static boolean isConnectFailure(@Nullable Throwable e) {
        return e instanceof ConnectException || e instanceof ConnectTimeoutException;
    }
}
