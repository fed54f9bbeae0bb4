package org.onehall.gateway.log;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Method, kind of address, status and time of every request. No query, no ids, no caller: a name typed into a
 * search must not end in a log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AccessLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("org.onehall.access");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z.-]{0,23}|v3|oauth2|");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOG.isInfoEnabled() || request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            LOG.info(
                    "{} {} {} {}ms",
                    request.getMethod(),
                    kindOf(request.getRequestURI(), response.getStatus()),
                    response.getStatus(),
                    (System.nanoTime() - start) / 1_000_000);
        }
    }

    /** The address with everything that could be a value taken out; an unknown address is not written at all. */
    static String kindOf(String path, int status) {
        if (status == 404 && !path.startsWith("/api/")) {
            return "(unknown)";
        }
        return Arrays.stream(path.split("/", -1))
                .map(segment -> WORD.matcher(segment).matches() ? segment : "{}")
                .collect(Collectors.joining("/"));
    }
}
