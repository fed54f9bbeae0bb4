package org.onehall.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.onehall.gateway.problem.Problem;
import org.onehall.gateway.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses whoever sends too much; stands behind authentication in the security chain. */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateLimits limits;
    private final ProblemWriter problems;

    public RateLimitFilter(RateLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // A page asks for a dozen files at once and a whole office may share one address; they cost next to nothing.
        String path = request.getRequestURI();
        return path.startsWith("/actuator/") || path.startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = limits.take(request);
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        refuse(request, response, problems, wait);
    }

    public static void refuse(
            HttpServletRequest request, HttpServletResponse response, ProblemWriter problems, long wait)
            throws IOException {
        response.setHeader("Retry-After", String.valueOf(wait));
        problems.write(request, response, Problem.TOO_MANY_REQUESTS, String.valueOf(wait));
    }
}
