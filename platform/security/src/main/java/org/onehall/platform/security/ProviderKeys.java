package org.onehall.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The keys of the provider of tokens: fetched at the first token, kept through an outage of the provider, and fetched anew
 * when a token names one not seen before.
 */
public final class ProviderKeys {

    private static final int FETCH_MILLIS = 3_000;
    private static final int KEY_SET_BYTES = 100 * 1024;
    private static final long KEEP_IN_OUTAGE = Duration.ofHours(24).toMillis();
    private static final long FETCHES_APART = Duration.ofSeconds(1).toMillis();

    private ProviderKeys() {}

    /**
     * @param address where the provider publishes its key set
     * @param kept how long keys are used before they are fetched again; more than a second
     */
    public static JWKSource<SecurityContext> at(String address, Duration kept) {
        try {
            return settled(JWKSourceBuilder.create(
                            URI.create(address).toURL(),
                            new DefaultResourceRetriever(FETCH_MILLIS, FETCH_MILLIS, KEY_SET_BYTES))
                    .cache(kept.toMillis(), FETCH_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(FETCHES_APART)
                    .outageTolerant(KEEP_IN_OUTAGE)
                    .build());
        } catch (MalformedURLException notAnAddress) {
            throw new IllegalStateException("onehall.security.jwk-set-uri is no address: " + address, notAnAddress);
        }
    }

    /** What was fetched within the last second names every key there is: a token of another is forged, and no outage. */
    private static JWKSource<SecurityContext> settled(JWKSource<SecurityContext> keys) {
        return (selector, context) -> {
            try {
                return keys.get(selector, context);
            } catch (RateLimitReachedException fetchedJustNow) {
                return List.of();
            }
        };
    }
}
