package org.onehall.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Access tokens of the people who use the house, signed with a key that lives as long as the JVM. */
public final class Tokens {

    private static final RSAKey KEY = newKey();
    private static final RSAKey FORGERS_KEY = newKey();

    private Tokens() {}

    public static String coordinator(String... divisions) {
        return of("coordinator", Map.of("divisions", List.of(divisions)));
    }

    public static String officer(String... divisions) {
        return of("officer", Map.of("divisions", List.of(divisions)));
    }

    public static String employer(String employerId) {
        return of("employer", Map.of("employer", employerId));
    }

    public static String citizen(String phoneRef) {
        return of("citizen", Map.of("phone_ref", phoneRef));
    }

    public static String administrator() {
        return of("administrator", Map.of());
    }

    public static String station(String... divisions) {
        return of("station", Map.of("divisions", List.of(divisions)));
    }

    /** A token of one role; claims given here win over the usual ones. */
    public static String of(String role, Map<String, ?> claims) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer("http://localhost:8080")
                .audience("onehall")
                .subject(role + "-of-the-tests")
                .issueTime(Date.from(Instant.now().minus(Duration.ofMinutes(1))))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(4))))
                .claim("scope", "openid")
                .claim("roles", List.of(role));
        claims.forEach(set::claim);
        return sign(set.build(), KEY);
    }

    /** Says the right things and is signed by a key that nobody trusts. */
    public static String forged(String role) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("http://localhost:8080")
                .audience("onehall")
                .subject(role + "-forged")
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(4))))
                .claim("roles", List.of(role))
                .build();
        return sign(claims, FORGERS_KEY);
    }

    /** Right in everything but its time. */
    public static String expired(String role) {
        return of(role, Map.of("exp", Instant.now().minus(Duration.ofHours(1)).getEpochSecond()));
    }

    /** The value of an Authorization header. */
    public static String bearer(String token) {
        return "Bearer " + token;
    }

    static JwtDecoder decoder() {
        try {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("tests").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("tests").build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
