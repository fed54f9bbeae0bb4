package org.onehall.identity.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.retention.Expiring;
import org.onehall.identity.signin.SessionContext;
import org.onehall.platform.security.VerifiedTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.DelegatingOAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2RefreshTokenGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The OAuth endpoints and the login page: one filter chain before that of the API. */
@Configuration(proxyBeanMethods = false)
class AuthorizationServer {

    private static final String LOGIN = "/login";

    @Bean
    AuthorizationServerSettings authorizationServerSettings(IdentityProperties settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
        NimbusJwtEncoder encoder = new NimbusJwtEncoder(keys);
        encoder.setJwkSelector(List::getFirst);
        return encoder;
    }

    @Bean
    OAuth2TokenGenerator<OAuth2Token> tokenGenerator(JwtEncoder encoder, TokenClaims claims) {
        JwtGenerator signed = new JwtGenerator(encoder);
        signed.setJwtCustomizer(claims);
        return new DelegatingOAuth2TokenGenerator(signed, new OAuth2RefreshTokenGenerator());
    }

    @Bean
    Expiring authorizationsOver() {
        return new Expiring(MongoAuthorizations.COLLECTION);
    }

    @Bean
    Expiring clientAssertionsOver() {
        return new Expiring(ClientAssertions.COLLECTION);
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys, IdentityProperties settings, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<@Nullable List<String>>(
                        JwtClaimNames.AUD, named -> named != null && named.contains(settings.audience())))));
        return new VerifiedTokens(decoder, clock);
    }

    @Bean
    @Order(1)
    SecurityFilterChain signInAndTokens(
            HttpSecurity http,
            RegisteredClientRepository clients,
            ClientAssertions assertions,
            SmsCodeTokens smsCodes,
            SessionContext sessions,
            SignOut signOut)
            throws Exception {
        var server = new OAuth2AuthorizationServerConfigurer();
        var login = PathPatternRequestMatcher.withDefaults().matcher(LOGIN);
        var authorize = PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize");
        return http.securityMatcher(new OrRequestMatcher(server.getEndpointsMatcher(), login))
                .with(server, parts -> {
                    parts.clientAuthentication(client -> client.authenticationConverters(
                                    converters -> converters.addFirst(SmsCodeGrant::client))
                            .authenticationProviders(
                                    proofs -> complete(proofs, new PhoneClients(clients), assertions)));
                    parts.tokenEndpoint(tokens -> tokens.accessTokenRequestConverter(SmsCodeGrant::grant)
                            .authenticationProvider(smsCodes.provider()));
                    parts.authorizationServerMetadataEndpoint(about ->
                            about.authorizationServerMetadataCustomizer(provider -> provider.claims(Offer::describe)));
                    parts.oidc(oidc -> oidc.logoutEndpoint(out -> out.logoutResponseHandler(signOut))
                            .providerConfigurationEndpoint(about -> about.providerConfigurationCustomizer(
                                    provider -> provider.claims(Offer::describe))));
                })
                .authorizeHttpRequests(rules ->
                        rules.requestMatchers(login).permitAll().anyRequest().authenticated())
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(loginCsrf()))
                .exceptionHandling(
                        refusals -> refusals.defaultAuthenticationEntryPointFor(new LoginEntry(LOGIN), authorize))
                .build();
    }

    private static void complete(
            List<AuthenticationProvider> proofs, PhoneClients phones, ClientAssertions assertions) {
        for (AuthenticationProvider proof : proofs) {
            if (proof instanceof JwtClientAssertionAuthenticationProvider signed) {
                signed.setJwtDecoderFactory(assertions);
            }
        }
        proofs.addFirst(phones);
    }

    /** Before anyone is signed in there is no session to keep a token in. */
    private static CookieCsrfTokenRepository loginCsrf() {
        CookieCsrfTokenRepository csrf = new CookieCsrfTokenRepository();
        csrf.setCookieName("HALL_SIGN_IN_CSRF");
        csrf.setCookiePath(LOGIN);
        csrf.setCookieCustomizer(cookie -> cookie.sameSite("Strict").httpOnly(true));
        return csrf;
    }
}
