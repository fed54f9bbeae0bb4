package org.onehall.identity.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.util.UriUtils;

/**
 * Sends a browser to the login page with the query to come back with. Nothing is remembered here, and the address is
 * relative, so it holds behind any gateway. A client that knows whom it sends adds {@code way=phone}: the page begins with
 * the form for citizens then.
 */
final class LoginEntry implements AuthenticationEntryPoint {

    private final String page;

    LoginEntry(String page) {
        this.page = page;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown) {
        String query = request.getQueryString();
        String way = "phone".equals(request.getParameter("way")) ? "way=phone&" : "";
        String goOn = query == null ? "" : "?" + way + "request=" + UriUtils.encode(query, StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, page + goOn);
    }
}
