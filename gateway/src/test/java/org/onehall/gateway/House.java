package org.onehall.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway with small services behind it, found by fixed addresses in place of a registry, and a token issuer. */
final class House implements AutoCloseable {

    static final String ISSUER = "http://hall.test";
    private static final RSAKey KEY = key();
    private static final RSAKey STRANGE_KEY = key();

    private final Map<String, Backend> services = new HashMap<>();
    private final ConfigurableApplicationContext gateway;

    /** Starts the gateway with the services; properties as {@code name=value}. */
    House(List<Backend> backends, String... properties) {
        List<String> arguments = new ArrayList<>(List.of(
                "server.port=0",
                "eureka.client.enabled=false",
                "onehall.security.jwk-set-uri=" + keysAddress(backends),
                "onehall.gateway.session.token-uri=" + keysAddress(backends).replace("jwks", "token"),
                "spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER));
        Map<String, Integer> count = new HashMap<>();
        for (Backend backend : backends) {
            services.put(backend.name, backend);
            int i = count.merge(backend.name, 1, Integer::sum) - 1;
            arguments.add("spring.cloud.discovery.client.simple.instances." + backend.name + "[" + i + "].uri="
                    + backend.address());
        }
        arguments.addAll(List.of(properties));
        gateway = SpringApplication.run(
                GatewayApplication.class, arguments.stream().map("--"::concat).toArray(String[]::new));
    }

    private static String keysAddress(List<Backend> backends) {
        return backends.stream()
                .filter(backend -> backend.name.equals("identity-service"))
                .findFirst()
                .map(Backend::address)
                .orElse("http://127.0.0.1:9")
                .concat("/oauth2/jwks");
    }

    /** An identity service that serves nothing but its keys. */
    static Backend identity() {
        Backend backend = new Backend("identity-service");
        backend.answers((exchange, heard) -> {
            boolean keys = heard.target().equals("/oauth2/jwks");
            Backend.json(200, keys ? jwks() : "{\"service\":\"identity-service\"}")
                    .to(exchange, heard);
        });
        return backend;
    }

    static String jwks() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    static String token(String subject, String... roles) {
        return signed(KEY, subject, roles);
    }

    static String forgedToken(String subject, String... roles) {
        return signed(STRANGE_KEY, subject, roles);
    }

    private static String signed(RSAKey key, String subject, String... roles) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .subject(subject)
                .issuer(ISSUER)
                .audience("onehall")
                .claim("roles", List.of(roles))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        return sign(key, claims);
    }

    static String sign(JWTClaimsSet claims) {
        return sign(KEY, claims);
    }

    private static String sign(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return Integer.parseInt(gateway.getEnvironment().getRequiredProperty("local.server.port"));
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    <T> T bean(Class<T> type) {
        return gateway.getBean(type);
    }

    @Override
    public void close() {
        SpringApplication.exit(gateway);
        services.values().forEach(Backend::close);
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test-" + System.nanoTime()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
