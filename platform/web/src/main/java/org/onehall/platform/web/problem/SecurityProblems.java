package org.onehall.platform.web.problem;

import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.ProblemSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.firewall.RequestRejectedException;

/** 401 for who is not known, 403 for who may not. */
final class SecurityProblems implements ProblemSource {

    @Override
    public @Nullable ProblemException problemOf(Throwable thrown) {
        return switch (thrown) {
            case AuthenticationServiceException _ ->
                new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
            case AuthenticationException _ -> unauthenticated();
            case AccessDeniedException _ -> isAnonymous() ? unauthenticated() : ProblemException.forbidden("forbidden");
            case RequestRejectedException _ -> new ProblemException(HttpStatus.BAD_REQUEST, "malformed-request");
            default -> null;
        };
    }

    private static ProblemException unauthenticated() {
        return new ProblemException(HttpStatus.UNAUTHORIZED, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    private static boolean isAnonymous() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || !caller.isAuthenticated() || caller instanceof AnonymousAuthenticationToken;
    }
}
