package org.onehall.gateway.limits;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.onehall.gateway.problem.Problem;
import org.onehall.gateway.problem.ProblemWriter;

/** Refuses whoever sends too much; stands behind authentication in the security chain. */
public final class RateLimitFilter implements Filter {

    private final RateLimits limits;
    private final ProblemWriter problems;

    public RateLimitFilter(RateLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        long wait = isCounted(request) ? limits.take(request) : 0;
        if (wait == 0) {
            chain.doFilter(request, response);
            return;
        }
        refuse(request, response, problems, wait);
    }

    /** Once: the page of an error is no request of its own. */
    private static boolean isCounted(HttpServletRequest request) {
        // A page asks for a dozen files at once and a whole office may share one address; they cost next to nothing.
        String path = request.getRequestURI();
        return request.getDispatcherType() == DispatcherType.REQUEST
                && !path.startsWith("/actuator/")
                && !path.startsWith("/assets/");
    }

    public static void refuse(
            HttpServletRequest request, HttpServletResponse response, ProblemWriter problems, long wait)
            throws IOException {
        response.setHeader("Retry-After", String.valueOf(wait));
        problems.write(request, response, Problem.TOO_MANY_REQUESTS, String.valueOf(wait));
    }
}
