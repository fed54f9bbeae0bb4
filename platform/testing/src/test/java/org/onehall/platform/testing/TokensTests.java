package org.onehall.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class TokensTests {

    @Test
    void carriesTheClaimsOfTheHouse() {
        Jwt token = Tokens.decoder().decode(Tokens.coordinator("330104001"));
        assertThat(token.getClaimAsStringList("roles")).containsExactly("coordinator");
        assertThat(token.getClaimAsStringList("divisions")).containsExactly("330104001");
        assertThat(token.getAudience()).containsExactly("onehall");
        assertThat(Tokens.decoder().decode(Tokens.employer("e-1")).getClaimAsString("employer"))
                .isEqualTo("e-1");
        assertThat(Tokens.decoder().decode(Tokens.citizen("ab12")).getClaimAsString("phone_ref"))
                .isEqualTo("ab12");
    }

    @Test
    void refusesForgedAndExpiredTokens() {
        assertThatThrownBy(() -> Tokens.decoder().decode(Tokens.forged("administrator")))
                .isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> Tokens.decoder().decode(Tokens.expired("officer")))
                .isInstanceOf(JwtException.class);
    }
}
