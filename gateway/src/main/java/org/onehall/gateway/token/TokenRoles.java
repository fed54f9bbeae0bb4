package org.onehall.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Reads roles, divisions and employer from the claims that the provider writes them to. */
@Component
public class TokenRoles {

    public static final String DIVISIONS = "divisions";
    public static final String EMPLOYER = "employer";

    private record Caller(@Nullable String name, List<GrantedAuthority> roles) {}

    /** A token that was verified before is the same object again. */
    private final Cache<Jwt, Caller> known =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    private final String claim;
    private final String divisionsClaim;
    private final String employerClaim;

    TokenRoles(
            @Value("${onehall.security.claims.roles:roles}") String claim,
            @Value("${onehall.security.claims.divisions:divisions}") String divisionsClaim,
            @Value("${onehall.security.claims.employer:employer}") String employerClaim) {
        this.claim = claim;
        this.divisionsClaim = divisionsClaim;
        this.employerClaim = employerClaim;
    }

    public AbstractAuthenticationToken authenticationOf(Jwt token) {
        Caller caller = known.get(token, this::read);
        return caller.name() == null
                ? new JwtAuthenticationToken(token, caller.roles())
                : new JwtAuthenticationToken(token, caller.roles(), caller.name());
    }

    public List<GrantedAuthority> rolesOf(Jwt token) {
        return known.get(token, this::read).roles();
    }

    private Caller read(Jwt token) {
        List<String> roles = Objects.requireNonNullElse(token.getClaimAsStringList(claim), List.of());
        return new Caller(
                token.getSubject(),
                roles.stream()
                        .<GrantedAuthority>map(
                                role -> new SimpleGrantedAuthority("ROLE_" + role.toUpperCase(Locale.ROOT)))
                        .toList());
    }

    /** For whom somebody acts, under our own names of the claims: {@code divisions} and, for one who has it, {@code employer}. */
    public Map<String, Object> reachOf(Jwt token) {
        Map<String, Object> reach = new HashMap<>();
        reach.put(DIVISIONS, Objects.requireNonNullElse(token.getClaimAsStringList(divisionsClaim), List.of()));
        String employer = token.getClaimAsString(employerClaim);
        if (employer != null) {
            reach.put(EMPLOYER, employer);
        }
        return reach;
    }
}
