package org.onehall.platform.security.web;

import java.util.Collection;
import org.onehall.platform.security.Caller;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** A verified token with the caller read out of it once. */
final class CallerToken extends JwtAuthenticationToken {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never written: sessions are stateless
    private final Caller caller;

    CallerToken(Jwt token, Collection<? extends GrantedAuthority> authorities, Caller caller) {
        super(token, authorities, caller.subject());
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }
}
