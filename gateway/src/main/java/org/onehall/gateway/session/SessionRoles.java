package org.onehall.gateway.session;

import java.util.LinkedHashSet;
import java.util.Set;
import org.onehall.gateway.token.TokenRoles;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.stereotype.Component;

/** Gives a session the roles, divisions and employer of its access token: the same as the services will see. */
@Component
class SessionRoles implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final JwtDecoder tokens;
    private final TokenRoles roles;

    SessionRoles(JwtDecoder tokens, TokenRoles roles) {
        this.tokens = tokens;
        this.roles = roles;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest signedIn) {
        Jwt token = tokens.decode(signedIn.getAccessToken().getTokenValue());
        Set<GrantedAuthority> authorities = new LinkedHashSet<>(roles.rolesOf(token));
        return new DefaultOidcUser(authorities, signedIn.getIdToken(), new OidcUserInfo(roles.reachOf(token)));
    }
}
