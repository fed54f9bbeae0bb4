package org.onehall.platform.security.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code onehall.security}.
 *
 * @param audience the {@code aud} a token must carry
 * @param jwkSetUri where the provider's keys are; without it they are found by the issuer's metadata
 * @param jwkSetKept how long keys found there are used before they are fetched again; in an outage of the provider for a day
 * @param jwsAlgorithms signature algorithms accepted
 * @param openPaths path patterns of framework handlers, such as the API document, that anyone may read
 * @param actuator who may read health, info and prometheus without a token
 * @param claims where another provider keeps what the house needs to know
 */
@ConfigurationProperties("onehall.security")
record SecurityProperties(
        @DefaultValue("onehall") String audience,
        @Nullable String jwkSetUri,
        @DefaultValue("10m") Duration jwkSetKept,
        @DefaultValue({"RS256", "PS256", "ES256"}) List<String> jwsAlgorithms,

        @DefaultValue({"/error", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**"})
        List<String> openPaths,

        @DefaultValue("LOOPBACK") ActuatorReaders actuator,
        @DefaultValue Claims claims) {

    /** Who may read health, info and prometheus without a token. Liveness and readiness are open to everyone. */
    enum ActuatorReaders {
        NOBODY,
        LOOPBACK,
        EVERYONE
    }

    /**
     * Names of claims; a dot steps into an object ({@code realm_access.roles}).
     *
     * @param roleNames what the provider calls a role → our wire name, where they differ
     */
    record Claims(
            @DefaultValue("sub") String subject,
            @DefaultValue("name") String name,
            @DefaultValue("roles") String roles,
            @DefaultValue("divisions") String divisions,
            @DefaultValue("employer") String employer,
            @DefaultValue("phone_ref") String phoneRef,
            @DefaultValue Map<String, String> roleNames) {}
}
