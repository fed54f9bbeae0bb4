package org.onehall.platform.security.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.security.ProviderKeys;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Builds what verifies tokens: issuer, audience, times, signature by the {@link ProviderKeys}. */
final class TokenDecoders {

    private final String issuer;
    private final SecurityProperties settings;

    TokenDecoders(@Nullable String issuer, SecurityProperties settings) {
        if (issuer == null || issuer.isBlank()) {
            throw new IllegalStateException("spring.security.oauth2.resourceserver.jwt.issuer-uri says whose tokens"
                    + " are believed; it is not set");
        }
        this.issuer = issuer;
        this.settings = settings;
    }

    JwtDecoder decoder() {
        String keys = settings.jwkSetUri();
        if (keys != null && !keys.isBlank()) {
            return verifying(NimbusJwtDecoder.withJwkSource(ProviderKeys.at(keys, settings.jwkSetKept()))
                    .jwsAlgorithms(accepted -> accepted.addAll(algorithms()))
                    .build());
        }
        return new SupplierJwtDecoder(() -> verifying(NimbusJwtDecoder.withIssuerLocation(issuer)
                .jwsAlgorithms(accepted -> accepted.addAll(algorithms()))
                .build()));
    }

    private NimbusJwtDecoder verifying(NimbusJwtDecoder decoder) {
        var audience = new JwtClaimValidator<@Nullable List<String>>(
                JwtClaimNames.AUD, named -> named != null && named.contains(settings.audience()));
        var type = new JwtTypeValidator(List.of("JWT", "at+jwt"));
        type.setAllowEmpty(true);
        var expires = new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull);
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                List.of(new JwtIssuerValidator(issuer), audience, type, expires)));
        return decoder;
    }

    private Set<SignatureAlgorithm> algorithms() {
        return settings.jwsAlgorithms().stream()
                .map(name -> Objects.requireNonNull(SignatureAlgorithm.from(name), "No such algorithm: " + name))
                .collect(Collectors.toUnmodifiableSet());
    }
}
