package org.onehall.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The gateway with everything on, and Server MVC with nothing on, each ÷ nginx with upstream keepalive. One service
 * behind all three; all of it on one core, the load on the other; five rounds in turn, the median of the rounds' ratios.
 */
final class GatewayBench implements Part {

    private static final String ISSUER = "http://hall.bench";
    private static final String PATH = "/api/vacancies";
    private static final String FULL = "gateway, full chain";
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(Long.getLong("onehall.bench.round", 5));
    private static final Duration WARM_UP = ROUND.multipliedBy(4);

    @Override
    public void measure(Table table) throws IOException, JOSEException {
        Optional<String> nginx = Tools.onPath("nginx");
        if (nginx.isEmpty()) {
            table.add("gateway ÷ nginx", "no nginx on PATH (Debian: nginx-light)", "≥ 0.15", "≥ 0.5");
            return;
        }
        measure(nginx.get(), Files.createTempDirectory("onehall-bench-gateway"), table);
    }

    private static void measure(String program, Path folder, Table table) throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("bench").generate();
        String token = token(key);
        Path jar = Tools.image("gateway", folder);
        List<Process> started = new ArrayList<>();
        try (Nginx nginx = new Nginx(program, folder, new JWKSet(key.toPublicJWK()).toString())) {
            Map<String, Integer> ports = new LinkedHashMap<>();
            ports.put("nginx", nginx.proxy);
            ports.put(FULL, startFull(jar, folder, nginx.service, List.of(), started));
            ports.put(
                    "gateway, full chain, as ./onehall up starts it",
                    startFull(jar, folder, nginx.service, List.of("-XX:TieredStopAtLevel=1"), started));
            ports.put("bare Server MVC, JDK client", startBare(jar, folder, nginx.service, started));
            ports.values()
                    .forEach(port ->
                            Tools.awaitAnswer("http://127.0.0.1:" + port + PATH, "Authorization", "Bearer " + token));
            report(rounds(ports, token), table);
        } finally {
            started.forEach(Tools::stop);
        }
    }

    private static Map<String, List<Double>> rounds(Map<String, Integer> ports, String token) {
        ports.values().forEach(port -> Load.run(port, PATH, token, WARM_UP));
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            ports.forEach((name, port) ->
                    rates.computeIfAbsent(name, n -> new ArrayList<>()).add(Load.run(port, PATH, token, ROUND)));
        }
        return rates;
    }

    private static void report(Map<String, List<Double>> rates, Table table) {
        System.out.printf("%d rounds of %d s in turn, load by %s%n", ROUNDS, ROUND.toSeconds(), Load.kind());
        List<Double> base = rates.values().iterator().next();
        rates.forEach((name, figures) -> {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < figures.size(); i++) {
                ratios.add(figures.get(i) / base.get(i));
            }
            System.out.printf(
                    "  %-48s %8.0f /s   rounds %s%n",
                    name,
                    Tools.median(figures),
                    ratios.stream().map("%.2f"::formatted).collect(Collectors.joining(" ")));
            boolean budget = name.equals(FULL);
            table.add(
                    name + " ÷ nginx",
                    "%.2f".formatted(Tools.median(ratios)),
                    budget ? "≥ 0.15" : "",
                    budget ? "≥ 0.5" : "");
        });
    }

    /** Tokens verified, callers counted, breakers, headers, spans, access log: as in service, only the limits are high. */
    private static int startFull(Path jar, Path folder, int service, List<String> mode, List<Process> started) {
        int port = Tools.freePort();
        List<String> command = new ArrayList<>(List.of(Tools.java(), "-XX:+UseSerialGC", "-Xmx256m"));
        command.addAll(mode);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--eureka.client.enabled=false",
                "--spring.cloud.discovery.client.simple.instances.employer-service[0].uri=http://127.0.0.1:" + service,
                "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + ISSUER,
                "--onehall.security.jwk-set-uri=http://127.0.0.1:" + service + "/oauth2/jwks",
                "--onehall.gateway.limits.subject.burst=1000000000",
                "--onehall.gateway.limits.subject.per-minute=1000000000"));
        started.add(Tools.start(Tools.onCore(0, command), folder.resolve("full-" + port + ".log")));
        return port;
    }

    private static int startBare(Path jar, Path folder, int service, List<Process> started) {
        int port = Tools.freePort();
        List<String> command = new ArrayList<>(List.of(Tools.java(), "-XX:+UseSerialGC", "-Xmx256m", "-cp"));
        command.add(bareClasses(jar));
        command.addAll(List.of(
                BareGateway.class.getName(),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.threads.virtual.enabled=true",
                "--spring.http.clients.imperative.factory=jdk",
                "--spring.cloud.gateway.server.webmvc.routes[0].id=bare",
                "--spring.cloud.gateway.server.webmvc.routes[0].uri=http://127.0.0.1:" + service,
                "--spring.cloud.gateway.server.webmvc.routes[0].predicates[0]=Path=/**"));
        started.add(Tools.start(Tools.onCore(0, command), folder.resolve("bare-" + port + ".log")));
        return port;
    }

    private static String bareClasses(Path jar) {
        List<String> ours = List.of(
                "security",
                "oauth2",
                "nimbus",
                "opentelemetry",
                "tracing",
                "eureka",
                "actuator",
                "platform-",
                "micrometer-registry",
                "resilience4j",
                "circuitbreaker",
                "httpclient5",
                "bucket4j");
        try (Stream<Path> jars = Files.list(jar.resolveSibling("lib"))) {
            return Stream.concat(
                            Stream.of(Tools.root().resolve("system-tests/target/test-classes")),
                            jars.filter(library -> ours.stream()
                                    .noneMatch(part ->
                                            library.getFileName().toString().contains(part))))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String token(RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .subject("bench")
                        .issuer(ISSUER)
                        .audience("onehall")
                        .claim("roles", List.of("officer"))
                        .expirationTime(Date.from(Instant.now().plusSeconds(7200)))
                        .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
