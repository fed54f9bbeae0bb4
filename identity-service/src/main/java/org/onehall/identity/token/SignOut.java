package org.onehall.identity.token;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.signin.SignInSessions;
import org.onehall.platform.privacy.AuditTrail;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Ends the session here and the renewal of the client's tokens, then sends the browser back to the client. */
@Component
class SignOut implements AuthenticationSuccessHandler {

    private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType("id_token");

    private final SignInSessions sessions;
    private final OAuth2AuthorizationService authorizations;
    private final AuditTrail trail;
    private final OidcLogoutAuthenticationSuccessHandler onward = new OidcLogoutAuthenticationSuccessHandler();

    SignOut(SignInSessions sessions, OAuth2AuthorizationService authorizations, AuditTrail trail) {
        this.sessions = sessions;
        this.authorizations = authorizations;
        this.trail = trail;
        onward.setLogoutHandler(this::end);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        onward.onAuthenticationSuccess(request, response, authentication);
    }

    private void end(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication asked) {
        sessions.close(request, response);
        if (asked instanceof OidcLogoutAuthenticationToken logout) {
            OAuth2Authorization ended = authorizations.findByToken(logout.getIdTokenHint(), ID_TOKEN);
            if (ended != null) {
                trail.record(ended.getPrincipalName(), "sign-out", ended.getPrincipalName(), "");
                authorizations.remove(ended);
            }
        }
    }
}
