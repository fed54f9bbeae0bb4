package org.onehall.gateway.token;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Finds a token written as usual by a loop; whatever looks otherwise is judged by the framework's regular expression. */
public final class HeaderTokens implements BearerTokenResolver {

    private static final String SCHEME = "Bearer ";
    private static final boolean[] USUAL = usual();

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
            if (c >= USUAL.length || !USUAL[c]) {
                return false;
            }
        }
        return credentials.startsWith(SCHEME) && credentials.length() > SCHEME.length();
    }

    private static boolean[] usual() {
        boolean[] usual = new boolean[128];
        for (char c = 0; c < usual.length; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            usual[c] = letter || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
        }
        return usual;
    }
}
