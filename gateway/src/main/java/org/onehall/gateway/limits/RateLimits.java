package org.onehall.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.onehall.gateway.caller.Peers;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** A bucket of permits for each caller: by token subject, else by address. */
@Component
public class RateLimits {

    private final LimitProperties figures;
    private final Peers peers;
    private final Cache<String, Bucket> buckets;

    RateLimits(LimitProperties figures, Peers peers) {
        this.figures = figures;
        this.peers = peers;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(figures.callers())
                .expireAfterAccess(Duration.ofMinutes(10))
                // Its own upkeep is shorter than waking another thread for it.
                .executor(Runnable::run)
                .build();
    }

    /** Takes a permit; 0, or the seconds until there is one. */
    public long take(HttpServletRequest request) {
        if (request.getMethod().equals("POST") && figures.signInPaths().contains(request.getRequestURI())) {
            return take("sign-in " + peers.of(request), figures.signIn());
        }
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller == null || caller instanceof AnonymousAuthenticationToken) {
            return takeAsStranger(request);
        }
        return take("subject " + caller.getName(), figures.subject());
    }

    /** A permit of the address, for a request whose token proved nothing. */
    public long takeAsStranger(HttpServletRequest request) {
        return take("peer " + peers.of(request), figures.peer());
    }

    private long take(String caller, LimitProperties.Rate rate) {
        Bucket bucket = buckets.get(
                caller,
                c -> Bucket.builder()
                        .addLimit(limit ->
                                limit.capacity(rate.burst()).refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }
}
