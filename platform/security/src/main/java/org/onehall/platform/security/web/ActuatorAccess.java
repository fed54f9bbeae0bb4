package org.onehall.platform.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Role;
import org.onehall.platform.security.web.SecurityProperties.ActuatorReaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Health, info and figures for whom the configuration names; all else of the actuator for administrators. */
final class ActuatorAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private final ActuatorReaders readers;
    private final TokenCallers callers;
    private final String base;

    ActuatorAccess(ActuatorReaders readers, TokenCallers callers, String base) {
        this.readers = readers;
        this.callers = callers;
        this.base = base;
    }

    String base() {
        return base;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String endpoint =
                request.getRequestURI().substring(request.getContextPath().length() + base.length());
        boolean granted = switch (endpoint) {
            case "/health/liveness", "/health/readiness" -> isRead(request);
            case "/health", "/info", "/prometheus" -> isRead(request) && isOpenTo(request);
            default -> false;
        };
        return new AuthorizationDecision(
                granted || callers.of(authentication.get()).has(Role.ADMINISTRATOR));
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private boolean isOpenTo(HttpServletRequest request) {
        return switch (readers) {
            case NOBODY -> false;
            case EVERYONE -> true;
            case LOOPBACK ->
                request.getHeader("X-Forwarded-For") == null
                        && request.getHeader("Forwarded") == null
                        && isLoopback(request.getRemoteAddr());
        };
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
