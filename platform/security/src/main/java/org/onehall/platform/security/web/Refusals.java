package org.onehall.platform.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the filters refuse as problem+json, in Chinese or English. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    /** Set by platform-web, which gives every bare status its problem, with the trace id. */
    private static final String PROBLEMS_ELSEWHERE = "org.onehall.problems";

    private static final String BUNDLE = "org.onehall.platform.security.problems";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "5");
            write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
            return;
        }
        challenge.commence(request, response, refused);
        write(request, response, HttpStatus.valueOf(response.getStatus()), "unauthenticated");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "forbidden");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refused)
            throws IOException {
        if (METHODS.contains(request.getMethod())) {
            write(request, response, HttpStatus.BAD_REQUEST, "malformed-request");
        } else {
            response.setHeader("Allow", String.join(", ", METHODS));
            write(request, response, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        }
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (request.getAttribute(PROBLEMS_ELSEWHERE) != null) {
            response.setStatus(status.value());
            return;
        }
        Locale locale = prefersEnglish(request) ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
        byte[] body = JSON.writeValueAsBytes(Map.of(
                "type", "/problems/" + code,
                "code", code,
                "title", texts.getString(code + ".title"),
                "detail", texts.getString(code + ".detail"),
                "status", status.value(),
                "instance", request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Language", locale.equals(Locale.ENGLISH) ? "en" : "zh-CN");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static boolean prefersEnglish(HttpServletRequest request) {
        // without the header the container answers with the machine's language
        return request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
    }
}
