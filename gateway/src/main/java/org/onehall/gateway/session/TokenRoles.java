package org.onehall.gateway.session;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Reads roles from the claim that the provider writes them to. */
@Component
class TokenRoles {

    private final String claim;

    TokenRoles(@Value("${onehall.security.claims.roles:roles}") String claim) {
        this.claim = claim;
    }

    AbstractAuthenticationToken authenticationOf(Jwt token) {
        return new JwtAuthenticationToken(token, rolesOf(token));
    }

    List<GrantedAuthority> rolesOf(Jwt token) {
        List<String> roles = Objects.requireNonNullElse(token.getClaimAsStringList(claim), List.of());
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
