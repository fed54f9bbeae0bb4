package org.onehall.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.onehall.gateway.limits.RateLimitFilter;
import org.onehall.gateway.limits.RateLimits;
import org.onehall.gateway.problem.Problem;
import org.onehall.gateway.problem.ProblemWriter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Says no in problem+json. Whoever is refused pays from the permits of their address. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final ProblemWriter problems;
    private final RateLimits limits;

    SecurityProblems(ProblemWriter problems, RateLimits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        refuse(request, response, refused);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        problems.write(request, response, Problem.FORBIDDEN);
    }

    /** A token that cannot be judged because its issuer's keys are out of reach is not the caller's fault. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        long wait = limits.takeAsStranger(request);
        if (wait > 0) {
            RateLimitFilter.refuse(request, response, problems, wait);
        } else if (refused instanceof AuthenticationServiceException) {
            String identity = problems.nameOf("identity-service", request);
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            problems.write(request, response, Problem.SERVICE_MISSING, identity, RETRY_AFTER_SECONDS);
        } else {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(request, response, Problem.UNAUTHENTICATED);
        }
    }
}
