package org.onehall.platform.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Caller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Decides a request by the handler that is going to answer it, before any other part of the application sees it. A
 * request that no handler can answer (wrong method, wrong type) may pass on to be told so.
 */
final class RequestAccess implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision YES = new AuthorizationDecision(true);
    private static final AuthorizationDecision NO = new AuthorizationDecision(false);

    private final Supplier<List<HandlerMapping>> mappings;
    private final HandlerPermissions permissions;
    private final TokenCallers callers;

    RequestAccess(ObjectProvider<HandlerMapping> mappings, HandlerPermissions permissions, TokenCallers callers) {
        // in the order of the dispatcher, and only once every bean is there
        this.mappings = SingletonSupplier.of(() -> mappings.orderedStream().toList());
        this.permissions = permissions;
        this.callers = callers;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Caller caller = callers.of(authentication.get());
        Object handler;
        try {
            handler = handlerOf(request);
        } catch (Exception unanswerable) { // the same exception meets the dispatcher, which answers 4xx
            return YES;
        }
        return decide(handler, caller, request) ? YES : NO;
    }

    private boolean decide(@Nullable Object handler, Caller caller, HttpServletRequest request) {
        if (handler instanceof HandlerMethod method) {
            HandlerPermissions.Permission permission = permissions.of(method);
            if (permission != null) {
                return permission.anonymous() || !Collections.disjoint(permission.roles(), caller.roles());
            }
            // Spring's own answer to OPTIONS: no more than the methods of the path
            return !caller.anonymous() && HttpMethod.OPTIONS.matches(request.getMethod());
        }
        // nothing to find here, which is for callers we know to learn
        return !caller.anonymous() && (handler == null || handler instanceof ResourceHttpRequestHandler);
    }

    private @Nullable Object handlerOf(HttpServletRequest request) throws Exception {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        for (HandlerMapping mapping : mappings.get()) {
            HandlerExecutionChain chain = mapping.getHandler(request);
            if (chain != null) {
                return chain.getHandler();
            }
        }
        return null;
    }
}
