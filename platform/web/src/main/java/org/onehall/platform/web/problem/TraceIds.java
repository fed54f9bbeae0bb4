package org.onehall.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** The id under which this call is found in traces and logs. */
final class TraceIds {

    private static final String ATTRIBUTE = TraceIds.class.getName();
    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-.*");

    private TraceIds() {}

    static String of(HttpServletRequest request) {
        String current = MDC.get("traceId");
        if (current != null && !current.isBlank()) {
            return current;
        }
        if (request.getAttribute(ATTRIBUTE) instanceof String earlier) {
            return earlier;
        }
        String parent = request.getHeader("traceparent");
        Matcher matcher = TRACEPARENT.matcher(parent == null ? "" : parent);
        String id = matcher.matches() ? matcher.group(1) : random();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String random() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
