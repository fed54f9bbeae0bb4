package org.onehall.platform.security.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class ClaimsMappingTests {

    private static final SecurityProperties.Claims OURS =
            new SecurityProperties.Claims("sub", "name", "roles", "divisions", "employer", "phone_ref", Map.of());

    @Test
    void readsOurOwnTokens() {
        Caller caller = read(
                OURS,
                Map.of(
                        "sub", "a-1",
                        "name", "Han Li",
                        "roles", List.of("employer", "coordinator"),
                        "divisions", List.of("330104"),
                        "employer", "e-7",
                        "phone_ref", "ab12"));
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.EMPLOYER, Role.COORDINATOR);
        assertThat(caller.divisions()).containsExactly("330104");
        assertThat(caller.employer()).isEqualTo("e-7");
        assertThat(caller.phoneRef()).isEqualTo("ab12");
        assertThat(caller.name()).isEqualTo("Han Li");
        assertThat(caller.anonymous()).isFalse();
    }

    @Test
    void presentsNobodyByWhatIsNoNameAndNoCitizen() {
        assertThat(read(OURS, Map.of("sub", "a", "roles", "officer")).name()).isNull();
        assertThat(read(OURS, Map.of("sub", "a", "roles", "officer", "name", "13800000000"))
                        .name())
                .isNull();
        assertThat(read(OURS, Map.of("sub", "a", "roles", "officer", "name", "a\nb"))
                        .name())
                .isNull();
        assertThat(read(OURS, Map.of("sub", "a", "roles", "officer", "name", List.of("a")))
                        .name())
                .isNull();
        assertThat(read(OURS, Map.of("sub", "a", "roles", "citizen", "name", "王芳"))
                        .name())
                .isNull();
    }

    @Test
    void readsAnotherProvidersNames() {
        var keycloak = new SecurityProperties.Claims(
                "preferred_username",
                "name",
                "realm_access.roles",
                "org.division",
                "company",
                "phone_ref",
                Map.of("street-clerk", "coordinator"));
        Caller caller = read(
                keycloak,
                Map.of(
                        "sub", "ignored",
                        "preferred_username", "wang",
                        "realm_access", Map.of("roles", List.of("street-clerk", "offline_access")),
                        "org.division", "330104001 330104002"));
        assertThat(caller.subject()).isEqualTo("wang");
        assertThat(caller.roles()).containsExactly(Role.COORDINATOR);
        assertThat(caller.divisions()).containsExactlyInAnyOrder("330104001", "330104002");
        assertThat(caller.employer()).isNull();
    }

    @Test
    void takesNoCallerWithoutASubject() {
        assertThatExceptionOfType(InvalidBearerTokenException.class)
                .isThrownBy(() -> read(OURS, Map.of("roles", List.of("officer"))));
    }

    @Test
    void toleratesAClaimOfAnotherShape() {
        Caller caller = read(OURS, Map.of("sub", "a", "roles", Map.of("officer", true), "divisions", 33));
        assertThat(caller.roles()).isEmpty();
        assertThat(caller.mayAct("330104")).isFalse();

        Caller officer = read(OURS, Map.of("sub", "a", "roles", "officer", "divisions", 33));
        assertThat(officer.mayAct("330104")).isTrue();
    }

    private static Caller read(SecurityProperties.Claims names, Map<String, Object> claims) {
        Jwt token = Jwt.withTokenValue("t")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .build();
        return new ClaimsMapping(names).caller(token);
    }
}
