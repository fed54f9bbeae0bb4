package org.onehall.gateway.token;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.onehall.platform.security.ProviderKeys;
import org.onehall.platform.security.VerifiedTokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** How tokens are verified here: keys fetched when the first token comes, never at start. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    @Bean
    JwtDecoder tokens(
            @Value("${onehall.security.jwk-set-uri}") String keys,
            @Value("${onehall.security.jwk-set-kept:10m}") Duration kept,
            @Value("${onehall.security.audience:onehall}") String audience,
            OAuth2ResourceServerProperties provider,
            Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(ProviderKeys.at(keys, kept))
                .jwsAlgorithms(allowed -> allowed.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        List<OAuth2TokenValidator<Jwt>> rules = new ArrayList<>();
        rules.add(new JwtTimestampValidator());
        rules.add(new JwtAudienceValidator(audience));
        String issuer = provider.getJwt().getIssuerUri();
        if (issuer != null) {
            rules.add(new JwtIssuerValidator(issuer));
        }
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(rules));
        return new VerifiedTokens(decoder, clock);
    }
}
