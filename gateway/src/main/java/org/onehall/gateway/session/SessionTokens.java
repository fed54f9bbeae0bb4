package org.onehall.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The access token behind a browser's session, renewed when it has run out. */
@Component
public class SessionTokens {

    private final ObjectProvider<OAuth2AuthorizedClientManager> clients;

    SessionTokens(ObjectProvider<OAuth2AuthorizedClientManager> clients) {
        this.clients = clients;
    }

    /**
     * The token to send in place of the session, or null where the caller has none.
     *
     * @throws InsufficientAuthenticationException when the session's token is not renewed any more: sign in again
     * @throws AuthenticationServiceException when nobody can say so at the moment: try again
     */
    public @Nullable String of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(SecurityContextHolder.getContext().getAuthentication()
                        instanceof OAuth2AuthenticationToken caller)) {
            return null;
        }
        // A refresh token counts once: of the calls that a page makes together one renews, and the others wait for it.
        synchronized (WebUtils.getSessionMutex(session)) {
            return of(caller, request);
        }
    }

    private @Nullable String of(OAuth2AuthenticationToken caller, HttpServletRequest request) {
        try {
            OAuth2AuthorizedClient client = clients.getObject()
                    .authorize(
                            OAuth2AuthorizeRequest.withClientRegistrationId(caller.getAuthorizedClientRegistrationId())
                                    .principal(caller)
                                    .attribute(HttpServletRequest.class.getName(), request)
                                    .build());
            return client == null ? null : client.getAccessToken().getTokenValue();
        } catch (ClientAuthorizationException refused) {
            if (isEnded(refused)) {
                throw new InsufficientAuthenticationException("the session's token has ended", refused);
            }
            throw new AuthenticationServiceException("the session's token cannot be renewed now", refused);
        }
    }

    private static boolean isEnded(ClientAuthorizationException refused) {
        return refused instanceof ClientAuthorizationRequiredException
                || refused.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
