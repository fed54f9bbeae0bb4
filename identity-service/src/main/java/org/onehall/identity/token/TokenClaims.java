package org.onehall.identity.token;

import java.util.ArrayList;
import java.util.List;
import org.onehall.identity.account.Account;
import org.onehall.identity.account.Accounts;
import org.onehall.identity.account.Authority;
import org.onehall.identity.client.Client;
import org.onehall.identity.client.ClientUse;
import org.onehall.identity.client.Clients;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts into each token what its holder may do at this moment: roles, divisions, employer, phone_ref, and by what name a
 * service that keeps who acted may present them, a citizen by none. A locked account gets none, also when it only renews.
 */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final Accounts accounts;
    private final Clients clients;
    private final IdentityProperties settings;

    TokenClaims(Accounts accounts, Clients clients, IdentityProperties settings) {
        this.accounts = accounts;
        this.clients = clients;
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        JwtClaimsSet.Builder claims = context.getClaims();
        if (!OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            nameIn(claims, holder(context));
            return;
        }
        String clientId = context.getRegisteredClient().getClientId();
        claims.audience(new ArrayList<>(List.of(settings.audience()))).claim("client_id", clientId);
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            ofClient(claims, clients.find(clientId).orElseThrow(TokenClaims::refused));
        } else {
            ofAccount(claims, holder(context));
        }
    }

    private void ofClient(JwtClaimsSet.Builder claims, Client client) {
        switch (client.use()) {
            case ClientUse.Station(Authority authority) -> {
                rights(claims, authority);
                claims.claim("name", client.name());
            }
            case ClientUse.Script(String accountId) -> {
                Account account = active(accountId);
                claims.subject(account.key()).claim("on_behalf", true);
                ofAccount(claims, account);
            }
            case ClientUse.Session _, ClientUse.Phone _ -> throw refused();
        }
    }

    private static void ofAccount(JwtClaimsSet.Builder claims, Account account) {
        rights(claims, account.authority());
        String displayName = account.displayName();
        if (displayName != null) {
            claims.claim("name", displayName);
        }
        String phoneRef = account.phoneRef();
        if (phoneRef != null) {
            claims.claim("phone_ref", phoneRef);
        }
    }

    /** Plain lists: what is kept of a token's claims is read back by Spring Security's own mapper. */
    private static void rights(JwtClaimsSet.Builder claims, Authority authority) {
        claims.claim("roles", new ArrayList<>(authority.roleNames()));
        claims.claim("divisions", new ArrayList<>(authority.divisionCodes()));
        String employer = authority.employer();
        if (employer != null) {
            claims.claim("employer", employer);
        }
    }

    private static void nameIn(JwtClaimsSet.Builder claims, Account account) {
        claims.claim("roles", new ArrayList<>(account.authority().roleNames()));
        if (account.phoneRef() == null) {
            claims.claim("preferred_username", account.name());
        }
    }

    /** Who signed in, unless that sign-in has been ended. */
    private Account holder(JwtEncodingContext context) {
        Authentication principal = context.getPrincipal();
        if (principal == null) {
            throw refused();
        }
        Account account = active(principal.getName());
        boolean accepted = principal.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .allMatch(factor -> account.acceptsSignInOf(((FactorGrantedAuthority) factor).getIssuedAt()));
        if (!accepted) {
            throw refused();
        }
        return account;
    }

    private Account active(String accountId) {
        return accounts.find(accountId).filter(account -> !account.isLocked()).orElseThrow(TokenClaims::refused);
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
