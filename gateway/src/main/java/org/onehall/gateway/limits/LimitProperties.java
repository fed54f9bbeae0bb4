package org.onehall.gateway.limits;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a caller may send.
 *
 * @param subject for who showed a valid token or session, by subject
 * @param peer for everyone else, by address
 * @param signIn for sign-in attempts and codes, by address, beside the identity service's own rules
 * @param signInPaths where those are
 * @param callers how many callers are remembered at once
 */
@ConfigurationProperties("onehall.gateway.limits")
record LimitProperties(
        @DefaultValue Rate subject,
        @DefaultValue Rate peer,
        @DefaultValue Rate signIn,

        @DefaultValue({"/login", "/oauth2/token", "/api/sign-in-codes"})
        List<String> signInPaths,

        @DefaultValue("100000") long callers) {

    /** So many at once, so many a minute for long. */
    record Rate(
            @DefaultValue("3000") long burst,
            @DefaultValue("18000") long perMinute) {}
}
