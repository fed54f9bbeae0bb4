package org.onehall.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.onehall.gateway.problem.Problem;
import org.onehall.gateway.session.SessionTokens;
import org.onehall.gateway.upstream.Call;
import org.onehall.gateway.upstream.Target;
import org.onehall.gateway.upstream.Upstream;
import org.springframework.cloud.client.ServiceInstance;
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

    private final Upstream upstream;
    private final Instances instances;
    private final CircuitBreakerRegistry breakers;
    private final Refusals refusals;
    private final SessionTokens sessions;

    Forwarding(
            Upstream upstream,
            Instances instances,
            CircuitBreakerRegistry breakers,
            Refusals refusals,
            SessionTokens sessions) {
        this.upstream = upstream;
        this.instances = instances;
        this.breakers = breakers;
        this.refusals = refusals;
        this.sessions = sessions;
    }

    /** Forwards to the target under the given path; the query stays as it came. */
    ServerResponse forward(ServerRequest asked, Target target, String path) throws IOException {
        HttpServletRequest request = asked.servletRequest();
        try (Body body = Body.read(request, target.bodyLimit())) {
            String address = readable(path + query(request));
            return guarded(asked, target, () -> attempt(asked, target, address, body));
        } catch (Body.TooLargeException e) {
            return refusals.closing(Problem.CONTENT_TOO_LARGE, String.valueOf(e.limit));
        } catch (IllegalArgumentException unreadable) {
            return refusals.of(Problem.MALFORMED_REQUEST);
        } catch (InsufficientAuthenticationException ended) {
            return refusals.of(Problem.UNAUTHENTICATED);
        }
    }

    private ServerResponse guarded(ServerRequest asked, Target target, Supplier<ServerResponse> attempt) {
        CircuitBreaker breaker = breakers.circuitBreaker(target.service());
        if (!breaker.tryAcquirePermission()) {
            return refusals.missing(Problem.SERVICE_MISSING, asked, target.service());
        }
        long start = System.nanoTime();
        try {
            ServerResponse answer = attempt.get();
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
            return refusals.missing(slow ? Problem.SERVICE_TOO_SLOW : Problem.SERVICE_MISSING, asked, target.service());
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private ServerResponse attempt(ServerRequest asked, Target target, String address, Body body) {
        HttpServletRequest request = asked.servletRequest();
        List<ServiceInstance> tried = List.of();
        int attempts = isRepeatable(request) ? ATTEMPTS : 1;
        UncheckedIOException last = null;
        while (tried.size() < attempts) {
            ServiceInstance instance = instances.next(target.service(), tried);
            if (instance == null) {
                break;
            }
            Call call = call(request, target, address);
            call.setEntity(body.entity());
            try {
                return upstream.exchange(
                        call, hostOf(instance), target, problem -> refusals.missing(problem, asked, target.service()));
            } catch (UncheckedIOException e) {
                if (!isConnectFailure(e.getCause())) {
                    throw e;
                }
                last = e;
                tried = Stream.concat(tried.stream(), Stream.of(instance)).toList();
            }
        }
        throw last != null
                ? last
                : new UncheckedIOException(new ConnectException("no instance of " + target.service()));
    }

    private Call call(HttpServletRequest request, Target target, String address) {
        Call call = upstream.call(request, target, address);
        if (!call.containsHeader(HttpHeaders.AUTHORIZATION)
                && request.getRequestURI().startsWith("/api/")) {
            String token = sessions.of(request);
            if (token != null) {
                call.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
            }
        }
        return call;
    }

    private static HttpHost hostOf(ServiceInstance instance) {
        return new HttpHost(instance.isSecure() ? "https" : "http", instance.getHost(), instance.getPort());
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : "?" + query;
    }

    /** An address written as usual is found good by a loop; whatever looks otherwise is judged by {@link URI}. */
    private static String readable(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (c < '-' || c > '9') && c != '_' && c != '?' && c != '&' && c != '=') {
                return URI.create(address).toString();
            }
        }
        return address;
    }

    private static boolean isRepeatable(HttpServletRequest request) {
        return IDEMPOTENT.contains(request.getMethod()) || request.getHeader("Idempotency-Key") != null;
    }

    private static boolean isConnectFailure(@Nullable Throwable e) {
        return e instanceof ConnectException || e instanceof ConnectTimeoutException;
    }
}
