package org.onehall.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.web.FieldProblem;
import org.onehall.platform.web.Languages;
import org.onehall.platform.web.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem document: {@code type, title, status, detail, instance, code, errors, traceId} and the problem's own members.
 * Whatever the caller accepts, a problem is {@code application/problem+json}.
 */
public final class ProblemWriter {

    /** The exception behind the answer, for whoever records or releases the call. */
    public static final String PROBLEM = ProblemWriter.class.getName() + ".problem";

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProblemText text;

    ProblemWriter(ProblemText text) {
        this.text = text;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        String traceId = TraceIds.of(request);
        logged(request, problem, traceId);
        request.setAttribute(PROBLEM, problem);
        if (response.isCommitted()) {
            return;
        }
        keepHeaders(response, problem);
        Locale locale = Languages.of(request);
        byte[] body = JSON.writeValueAsBytes(document(request, problem, locale, traceId));
        response.setStatus(problem.status().value());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", locale.toLanguageTag());
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    /** The document's members in order; also for an answer that Tomcat gives before any servlet is asked. */
    Map<String, Object> document(HttpServletRequest request, ProblemException problem, Locale locale, String traceId) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.type().toString());
        members.put("title", text.title(problem, locale));
        members.put("status", problem.status().value());
        String detail = text.detail(problem, locale);
        if (detail != null) {
            members.put("detail", detail);
        }
        String path = path(request);
        if (path != null) {
            members.put("instance", path);
        }
        members.put("code", problem.code());
        List<FieldProblem> fields = fields(request, problem);
        if (!fields.isEmpty()) {
            members.put("errors", fields.stream().map(it -> error(it, locale)).toList());
        }
        problem.properties().forEach(members::putIfAbsent);
        members.put("traceId", traceId);
        return members;
    }

    /** An unknown id that stands in the address is a fault of that variable. */
    private static List<FieldProblem> fields(HttpServletRequest request, ProblemException problem) {
        String id = problem.unknownId();
        if (id != null
                && problem.fields().isEmpty()
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> given) {
            return given.entrySet().stream()
                    .filter(it -> id.equals(it.getValue()))
                    .map(it -> FieldProblem.of(String.valueOf(it.getKey()), problem.code(), problem.args()))
                    .limit(1)
                    .toList();
        }
        return problem.fields();
    }

    private Map<String, Object> error(FieldProblem field, Locale locale) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("field", field.field());
        error.put("code", field.code());
        error.put("message", text.message(field, locale));
        return error;
    }

    private static void keepHeaders(HttpServletResponse response, ProblemException problem) {
        // What the handler had begun to say of a body that will not come.
        response.resetBuffer();
        for (String name : List.of("ETag", "Location", "Content-Disposition", "Content-Encoding")) {
            if (response.containsHeader(name)) {
                response.setHeader(name, null);
            }
        }
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        if (problem.status().value() == 503 && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", "5");
        }
    }

    private static @Nullable String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = original instanceof String uri ? uri : request.getRequestURI();
        return path == null || path.length() > 500 ? null : path;
    }

    private static void logged(HttpServletRequest request, ProblemException problem, String traceId) {
        if (problem.status().value() == 500) {
            log.error("{} failed, trace {}", request.getMethod(), traceId, problem);
        } else if (problem.status().is5xxServerError()) {
            log.warn("{} answered {}, trace {}: {}", request.getMethod(), problem.code(), traceId, problem.getCause());
        } else {
            log.debug("{} answered {}, trace {}", request.getMethod(), problem.getMessage(), traceId);
        }
    }
}
