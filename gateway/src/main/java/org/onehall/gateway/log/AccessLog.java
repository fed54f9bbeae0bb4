package org.onehall.gateway.log;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
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
    private static final int LONGEST_WORD = 24;
    private static final Set<String> OTHER_WORDS = Set.of("v3", "oauth2");

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
        StringBuilder kind = new StringBuilder(path.length());
        for (int from = 0; from <= path.length(); ) {
            int end = path.indexOf('/', from);
            int to = end < 0 ? path.length() : end;
            if (from > 0) {
                kind.append('/');
            }
            if (isWord(path, from, to)) {
                kind.append(path, from, to);
            } else {
                kind.append("{}");
            }
            from = to + 1;
        }
        return kind.toString();
    }

    private static boolean isWord(String path, int from, int to) {
        if (to - from > LONGEST_WORD) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = path.charAt(i);
            boolean letter = c >= 'a' && c <= 'z';
            if (!letter && (i == from || (c != '.' && c != '-'))) {
                return OTHER_WORDS.contains(path.substring(from, to));
            }
        }
        return true;
    }
}
