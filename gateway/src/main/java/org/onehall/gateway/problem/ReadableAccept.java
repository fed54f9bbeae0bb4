package org.onehall.gateway.problem;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Refuses an Accept that nobody can read: the choice of a route reads it, before anything could answer for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ReadableAccept implements Filter {

    private final ProblemWriter problems;

    ReadableAccept(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        if (isReadable(request)) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, Problem.MALFORMED_REQUEST);
        }
    }

    private static boolean isReadable(HttpServletRequest request) {
        Enumeration<String> accepted = request.getHeaders(HttpHeaders.ACCEPT);
        try {
            if (accepted.hasMoreElements()) {
                MediaType.parseMediaTypes(Collections.list(accepted));
            }
            return true;
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
