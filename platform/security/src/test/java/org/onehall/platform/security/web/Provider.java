package org.onehall.platform.security.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An OpenID provider as far as a resource server sees it: its keys at an address, and tokens. */
final class Provider implements AutoCloseable {

    static final String ISSUER = "https://provider.example";

    final AtomicInteger fetches = new AtomicInteger();
    private final HttpServer server;
    private RSAKey key;

    Provider() {
        try {
            key = newKey();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
        server.createContext("/jwks", exchange -> {
            fetches.incrementAndGet();
            byte[] keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String keysAddress() {
        return "http://localhost:" + server.getAddress().getPort() + "/jwks";
    }

    void rotate() {
        key = newKey();
    }

    String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("onehall")
                .subject("a-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)));
        return sign(change.apply(claims).build(), key);
    }

    static String signedByAnother(UnaryOperator<JWTClaimsSet.Builder> change) {
        try (var other = new Provider()) {
            return other.token(change);
        }
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
