package org.onehall.platform.security.web;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Builds what verifies tokens: issuer, audience, times, signature. The provider's keys are fetched at the first token,
 * kept through an outage of the provider, and fetched anew when a token names one not seen before.
 */
final class TokenDecoders {

    private static final int FETCH_MILLIS = 3_000;
    private static final int KEY_SET_BYTES = 100 * 1024;
    private static final long KEEP = Duration.ofMinutes(10).toMillis();
    private static final long KEEP_IN_OUTAGE = Duration.ofHours(24).toMillis();
    private static final long FETCHES_APART = Duration.ofSeconds(1).toMillis();

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
            return verifying(NimbusJwtDecoder.withJwkSource(keysAt(keys))
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

    private static JWKSource<SecurityContext> keysAt(String address) {
        try {
            return JWKSourceBuilder.create(
                            URI.create(address).toURL(),
                            new DefaultResourceRetriever(FETCH_MILLIS, FETCH_MILLIS, KEY_SET_BYTES))
                    .cache(KEEP, FETCH_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(FETCHES_APART)
                    .outageTolerant(KEEP_IN_OUTAGE)
                    .build();
        } catch (MalformedURLException notAnAddress) {
            throw new IllegalStateException("onehall.security.jwk-set-uri is no address: " + address, notAnAddress);
        }
    }
}
