package org.onehall.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Finds a token written as usual by a loop; whatever looks otherwise is judged by the framework's regular expression. */
final class HeaderTokens implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";

    private final DefaultBearerTokenResolver standard = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null) {
            return null;
        }
        return isUsual(credentials) ? credentials.substring(SCHEME.length()) : standard.resolve(request);
    }

    private static boolean isUsual(String credentials) {
        for (int i = SCHEME.length(); i < credentials.length(); i++) {
            char c = credentials.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!letter && (c < '0' || c > '9') && c != '-' && c != '.' && c != '_') {
                return false;
            }
        }
        return credentials.startsWith(SCHEME) && credentials.length() > SCHEME.length();
    }
}
