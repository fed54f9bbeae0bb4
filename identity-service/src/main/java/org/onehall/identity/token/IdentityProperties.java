package org.onehall.identity.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code onehall.identity}.
 *
 * @param issuer the address people and systems know the provider by: the hall's
 * @param audience what access tokens are for
 * @param accessToken how long an access token lives; a lock of its account takes effect when it ends
 * @param refreshToken how long a session may be renewed without signing in again
 * @param keyAge after which a new signing key is made
 */
@ConfigurationProperties("onehall.identity")
record IdentityProperties(
        String issuer,
        @DefaultValue("onehall") String audience,
        @DefaultValue("10m") Duration accessToken,
        @DefaultValue("12h") Duration refreshToken,
        @DefaultValue("90d") Duration keyAge) {}
