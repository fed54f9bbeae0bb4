package org.onehall.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem+json in the caller's language: Chinese, or English where the caller prefers it. */
@Component
public class ProblemWriter {

    /** The request's attribute with the id of its trace: the container answers some when the trace is no longer the thread's. */
    public static final String TRACE = ProblemWriter.class.getName() + ".trace";

    private static final List<Locale> OFFERED = List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

    private final MessageSource messages;
    private final JsonMapper json;

    ProblemWriter(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem, Object... about)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale locale = localeOf(request);
        response.setStatus(problem.status());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setHeader("Cache-Control", "no-store");
        byte[] body = json.writeValueAsBytes(body(problem, request, locale, about));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A service's name for people, in the caller's language. */
    public String nameOf(String service, HttpServletRequest request) {
        return Objects.requireNonNull(messages.getMessage("service." + service, null, service, localeOf(request)));
    }

    private Map<String, Object> body(Problem problem, HttpServletRequest request, Locale locale, Object... about) {
        String key = "problem." + problem.code();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + problem.code());
        body.put("code", problem.code());
        body.put("title", messages.getMessage(key + ".title", about, locale));
        body.put("status", problem.status());
        body.put("detail", messages.getMessage(key + ".detail", about, locale));
        body.put("instance", pathOf(request));
        Object trace = request.getAttribute(TRACE);
        if (trace != null) {
            body.put("traceId", trace);
        }
        return body;
    }

    private static String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    private static Locale localeOf(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        if (accepted == null || accepted.isBlank()) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), OFFERED);
            return Locale.ENGLISH.equals(best) ? best : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
