package org.onehall.platform.security.web;

import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Callers;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The caller of the current request, from its verified token; also as a controller's parameter. */
final class TokenCallers implements Callers, HandlerMethodArgumentResolver {

    private final ClaimsMapping mapping;

    TokenCallers(ClaimsMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    Caller of(@Nullable Authentication authentication) {
        return switch (authentication) {
            case CallerToken known -> known.caller();
            case JwtAuthenticationToken other -> mapping.caller(other.getToken());
            case null, default -> Caller.nobody();
        };
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return current();
    }
}
