package org.onehall.gateway.log;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Method, kind of address, status and time of every request. No query, no ids, no caller: a name typed into a
 * search must not end in a log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AccessLog implements Filter {

    static final String NAME = "org.onehall.access";

    private static final Logger LOG = LoggerFactory.getLogger(NAME);
    private static final int LONGEST_WORD = 24;
    private static final Set<String> OTHER_WORDS = Set.of("v3", "oauth2");

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answered;
        String path = request.getRequestURI();
        if (!LOG.isInfoEnabled() || path.startsWith("/actuator/")) {
            chain.doFilter(request, response);
            return;
        }
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            int status = response.getStatus();
            long millis = (System.nanoTime() - start) / 1_000_000;
            LOG.info(request.getMethod() + " " + kindOf(path, status) + " " + status + " " + millis + "ms");
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
