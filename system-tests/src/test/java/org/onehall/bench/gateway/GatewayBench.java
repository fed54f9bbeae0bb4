package org.onehall.bench.gateway;

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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onehall.bench.Part;
import org.onehall.bench.Table;
import org.onehall.bench.Tools;
import org.springframework.util.FileSystemUtils;

/**
 * The gateway with everything on, and Server MVC with nothing on, each ÷ nginx with upstream keepalive. One service
 * behind all three; all of it on one core, the load on the other; five rounds in turn, the median of the rounds' ratios.
 */
public final class GatewayBench implements Part {

    private static final String NGINX = "nginx";
    private static final String ISSUER = "http://hall.bench";
    private static final String PATH = "/api/vacancies";
    private static final String FULL = "gateway, full chain";
    private static final String ONE_CORE = "-XX:ActiveProcessorCount=1";
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(Long.getLong("onehall.bench.round", 5));
    /** The gateway's compiler is done after some 150,000; what it takes before that would be measured as the gateway's. */
    private static final int WARM = 200_000;

    private static final Duration WARMING = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What passes requests on to the service, on its core. */
    private record Proxy(Process process, int port) {}

    /** Answers a second, and the processor time of proxy and service for each. */
    private record Round(double rate, double micros) {}

    @Override
    public String lacking() {
        return Tools.onPath(NGINX).isEmpty() ? "nginx on PATH (Debian: nginx-light)" : "";
    }

    @Override
    public void measure(Table table) throws IOException, JOSEException {
        Path folder = Files.createTempDirectory("onehall-bench-gateway");
        measure(Tools.onPath(NGINX).orElseThrow(), folder, table);
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void measure(String program, Path folder, Table table) throws JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("bench").generate();
        String token = token(key);
        Path jar = Tools.image("gateway", folder);
        List<Process> started = new ArrayList<>();
        try (Nginx nginx = new Nginx(program, folder, new JWKSet(key.toPublicJWK()).toString());
                Load load = new Load(PATH, token)) {
            System.out.printf("  load by %s%n", load.kind());
            Map<String, Proxy> proxies = new LinkedHashMap<>();
            proxies.put("nginx", new Proxy(nginx.process, nginx.proxy));
            proxies.put(FULL, startFull(jar, folder, nginx.service, List.of(), started));
            proxies.put(
                    "gateway, full chain, as ./onehall up starts it",
                    startFull(jar, folder, nginx.service, List.of("-XX:TieredStopAtLevel=1"), started));
            proxies.put("bare Server MVC, JDK client", startBare(jar, folder, nginx.service, started));
            proxies.values()
                    .forEach(proxy -> Tools.awaitAnswer(
                            "http://127.0.0.1:" + proxy.port() + PATH, "Authorization", "Bearer " + token));
            report(rounds(proxies, nginx, load), table);
        } finally {
            started.forEach(Tools::stop);
        }
    }

    private static Map<String, List<Round>> rounds(Map<String, Proxy> proxies, Nginx nginx, Load load) {
        proxies.values().forEach(proxy -> warm(proxy, load));
        proxies.values().forEach(proxy -> Tools.pin(proxy.process(), 0));
        Map<String, List<Round>> rounds = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            proxies.forEach((name, proxy) ->
                    rounds.computeIfAbsent(name, n -> new ArrayList<>()).add(round(proxy, nginx, load)));
        }
        return rounds;
    }

    /**
     * By answers, not by time, and with every core: compiling takes a JVM tens of seconds of processor, and on one core
     * with the load it is not done within minutes.
     */
    private static void warm(Proxy proxy, Load load) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        double answers = 0;
        while (answers < WARM && System.nanoTime() < end) {
            answers += load.run(proxy.port(), WARMING) * WARMING.toSeconds();
        }
    }

    private static Round round(Proxy proxy, Nginx nginx, Load load) {
        Set<Process> working = Set.copyOf(List.of(proxy.process(), nginx.process));
        long before = Tools.processorNanos(working);
        double rate = load.run(proxy.port(), ROUND);
        return new Round(rate, (Tools.processorNanos(working) - before) / 1e3 / (rate * ROUND.toSeconds()));
    }

    private static void report(Map<String, List<Round>> rounds, Table table) {
        System.out.printf("  %d rounds of %d s in turn%n", ROUNDS, ROUND.toSeconds());
        List<Round> base = rounds.values().iterator().next();
        rounds.forEach((name, figures) -> {
            List<Double> ratios = new ArrayList<>();
            List<Double> byProcessor = new ArrayList<>();
            for (int i = 0; i < figures.size(); i++) {
                ratios.add(figures.get(i).rate() / base.get(i).rate());
                byProcessor.add(base.get(i).micros() / figures.get(i).micros());
            }
            System.out.printf(
                    "  %-48s %8.0f /s %6.0f µs of processor each   rounds %s%n",
                    name,
                    Tools.median(figures.stream().map(Round::rate).toList()),
                    Tools.median(figures.stream().map(Round::micros).toList()),
                    ratios.stream().map("%.2f"::formatted).collect(Collectors.joining(" ")));
            boolean budget = name.equals(FULL);
            table.add(
                    name + " ÷ nginx",
                    "%.2f (by processor %.2f)".formatted(Tools.median(ratios), Tools.median(byProcessor)),
                    budget ? "≥ 0.15" : "",
                    budget ? "≥ 0.5" : "");
        });
    }

    /** Tokens verified, callers counted, breakers, headers, spans, access log: as in service, only the limits are high. */
    private static Proxy startFull(Path jar, Path folder, int service, List<String> mode, List<Process> started) {
        int port = Tools.freePort();
        List<String> command = new ArrayList<>(List.of(Tools.java(), ONE_CORE, "-XX:+UseSerialGC", "-Xmx256m"));
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
        return start(command, folder.resolve("full-" + port + ".log"), port, started);
    }

    private static Proxy startBare(Path jar, Path folder, int service, List<Process> started) {
        int port = Tools.freePort();
        List<String> command = new ArrayList<>(List.of(Tools.java(), ONE_CORE, "-XX:+UseSerialGC", "-Xmx256m", "-cp"));
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
        return start(command, folder.resolve("bare-" + port + ".log"), port, started);
    }

    private static Proxy start(List<String> command, Path log, int port, List<Process> started) {
        Process process = Tools.start(command, log);
        started.add(process);
        return new Proxy(process, port);
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
