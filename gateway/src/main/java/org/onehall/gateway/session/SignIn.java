package org.onehall.gateway.session;

import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.web.util.HttpSessionMutexListener;

/**
 * People sign in at the provider and come back with a session here; their tokens never reach the browser. Exists
 * where the gateway's own client has been given a secret.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(SignIn.WithSecret.class)
class SignIn {

    static final String BASE = "/session/start";
    static final String START = BASE + "/onehall";
    static final String BACK = "/session/back/*";

    @Bean
    ClientRegistrationRepository provider(
            @Value("${onehall.gateway.session.client-id:hall}") String client,
            @Value("${onehall.gateway.session.client-secret}") String secret,
            @Value("${onehall.gateway.session.provider:${onehall.gateway.caller.public-address}}") URI provider,
            @Value("${onehall.gateway.session.token-uri}") String tokenUri,
            @Value("${onehall.security.jwk-set-uri}") String keys) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId("onehall")
                .clientId(client)
                .clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(provider + "/session/back/{registrationId}")
                .scope("openid")
                .issuerUri(provider.toString())
                .authorizationUri(provider + "/oauth2/authorize")
                .tokenUri(tokenUri)
                .jwkSetUri(keys)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", provider + "/connect/logout"))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build());
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensInTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    /** Gives each session the one lock under which its token is renewed. */
    @Bean
    HttpSessionMutexListener sessionMutexes() {
        return new HttpSessionMutexListener();
    }

    static class WithSecret implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String secret = context.getEnvironment().getProperty("onehall.gateway.session.client-secret");
            return secret != null && !secret.isBlank();
        }
    }
}
