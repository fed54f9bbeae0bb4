package org.onehall.identity.token;

import java.security.Principal;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.account.Account;
import org.onehall.identity.signin.SignInDesk;
import org.onehall.identity.signin.SignInSessions;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/** Gives a citizen's access token for a one-time code. It is not renewed: the next one needs the next code. */
@Component
class SmsCodeTokens {

    private final SignInDesk desk;
    private final OAuth2AuthorizationService authorizations;
    private final OAuth2TokenGenerator<? extends OAuth2Token> tokens;
    private final Clock clock;

    SmsCodeTokens(
            SignInDesk desk,
            OAuth2AuthorizationService authorizations,
            OAuth2TokenGenerator<? extends OAuth2Token> tokens,
            Clock clock) {
        this.desk = desk;
        this.authorizations = authorizations;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Not a bean: Spring Security would make the only one of its kind the manager of every chain. */
    AuthenticationProvider provider() {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication grant) {
                return exchange((SmsCodeGrant) grant);
            }

            @Override
            public boolean supports(Class<?> authentication) {
                return SmsCodeGrant.class.isAssignableFrom(authentication);
            }
        };
    }

    private Authentication exchange(SmsCodeGrant grant) {
        if (!(grant.getPrincipal() instanceof OAuth2ClientAuthenticationToken client) || !client.isAuthenticated()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
        }
        RegisteredClient registered = client.getRegisteredClient();
        if (registered == null || !registered.getAuthorizationGrantTypes().contains(SmsCodeGrant.TYPE)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
        }
        Account citizen = desk.byCode(grant.codeId(), grant.code())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT));
        Authentication principal =
                SignInSessions.principal(citizen.key(), FactorGrantedAuthority.OTT_AUTHORITY, clock.instant());
        OAuth2AccessToken token = issue(grant, registered, principal);
        return new OAuth2AccessTokenAuthenticationToken(registered, client, token);
    }

    private OAuth2AccessToken issue(SmsCodeGrant grant, RegisteredClient client, Authentication principal) {
        @Nullable
        OAuth2Token made = tokens.generate(DefaultOAuth2TokenContext.builder()
                .registeredClient(client)
                .principal(principal)
                .authorizationServerContext(AuthorizationServerContextHolder.getContext())
                .authorizedScopes(Set.of())
                .tokenType(OAuth2TokenType.ACCESS_TOKEN)
                .authorizationGrantType(SmsCodeGrant.TYPE)
                .authorizationGrant(grant)
                .build());
        if (!(made instanceof Jwt jwt)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.SERVER_ERROR);
        }
        var token = new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, jwt.getTokenValue(), jwt.getIssuedAt(), jwt.getExpiresAt());
        authorizations.save(OAuth2Authorization.withRegisteredClient(client)
                .principalName(principal.getName())
                .authorizationGrantType(SmsCodeGrant.TYPE)
                .attribute(Principal.class.getName(), principal)
                .token(token, metadata -> metadata.put(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, jwt.getClaims()))
                .build());
        return token;
    }
}
