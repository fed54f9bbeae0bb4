package org.onehall.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class VerifiedTokensTests {

    private final Instant start = Instant.parse("2026-01-05T01:00:00Z");
    private final AtomicReference<Instant> now = new AtomicReference<>(start);
    private final AtomicInteger verified = new AtomicInteger();

    private VerifiedTokens tokens() {
        JwtDecoder decoder = token -> {
            verified.incrementAndGet();
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .claim("sub", "a")
                    .issuedAt(start)
                    .expiresAt(start.plus(Duration.ofSeconds(30)))
                    .build();
        };
        InstantSource source = now::get;
        return new VerifiedTokens(decoder, source.withZone(ZoneOffset.UTC));
    }

    @Test
    void verifiesATokenOnceForSeveralRequests() {
        VerifiedTokens tokens = tokens();

        tokens.decode("t");
        tokens.decode("t");
        tokens.decode("u");

        assertThat(verified).hasValue(2);
    }

    @Test
    void verifiesAgainOnceTheTokenHasEnded() {
        VerifiedTokens tokens = tokens();
        tokens.decode("t");

        now.set(start.plusSeconds(30));
        tokens.decode("t");

        assertThat(verified).hasValue(2);
    }
}
