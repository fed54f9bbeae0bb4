package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.platform.embedded.EmbeddedBroker;
import org.onehall.platform.embedded.EmbeddedStore;
import org.onehall.smscentre.SmsCentre;
import org.onehall.smscentre.SmsCentreSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusTests {

    /** Asked one after the other, those that hang would take a second and a half each, fifteen in all. */
    private static final Duration AT_ONCE = Duration.ofSeconds(8);

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private Ports ports = new Ports(1024);
    private Home home = new Home(Path.of(""));
    private @Nullable Process process;

    @BeforeEach
    void aHall() throws IOException {
        home = new Home(folder);
        home.prepare();
        ports = IntStream.iterate(21_000, port -> port + 20)
                .mapToObj(Ports::new)
                .filter(block -> block.taken().isEmpty())
                .findFirst()
                .orElseThrow();
        ports.remember(home);
        process = new ProcessBuilder("sleep", "120").start();
    }

    @AfterEach
    void isOver() throws Exception {
        Objects.requireNonNull(process).destroyForcibly();
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void saysStoppedOfWhatDoesNotRun() {
        JsonNode told = told();

        assertThat(told.path("services").size()).isEqualTo(7);
        assertThat(told.path("services")
                        .valueStream()
                        .map(line -> line.path("health").asString()))
                .containsOnly("STOPPED");
        assertThat(text()).contains("./onehall up starts what does not run");
        assertThat(told.path("store").isNull()).isTrue();
        assertThat(told.path("broker").isNull()).isTrue();
        assertThat(told.path("addresses").path("hall").asString()).isEqualTo("http://localhost:" + ports.hall());
        assertThat(told.path("addresses").path("sms-centre").asString())
                .isEqualTo("http://localhost:" + ports.smsPage());
    }

    @Test
    void saysUpOfTheInfrastructureWhileEachPartOfItAnswers() throws Exception {
        runs(Part.INFRASTRUCTURE);
        open(SmsCentre.start(
                SmsCentreSettings.in(folder.resolve("sms"), "onehall", "secret").on(ports.smpp(), ports.smsPage())));
        EmbeddedStore store = EmbeddedStore.start(folder.resolve("store"), 0);
        open(EmbeddedBroker.start(folder.resolve("broker"), ports.kafka(), ports.kafkaController()));
        told(store.uri());
        assertThat(health(Part.INFRASTRUCTURE)).isEqualTo("UP");
        assertThat(told().path("store").asString()).isEqualTo("a store");
        assertThat(told().path("broker").asString()).isEqualTo("a broker");

        store.close();

        assertThat(health(Part.INFRASTRUCTURE)).isEqualTo("DOWN");
        assertThat(text())
                .contains("store       a store  DOWN")
                .contains("broker      a broker" + System.lineSeparator());
    }

    @Test
    void saysDownOfALivingProcessWhoseBrokerAndStoreAreAway() throws IOException {
        runs(Part.INFRASTRUCTURE);
        told("mongodb://127.0.0.1:" + ports.store());

        assertThat(health(Part.INFRASTRUCTURE)).isEqualTo("DOWN");
        assertThat(text()).contains("store       a store  DOWN").contains("broker      a broker  DOWN");
    }

    @Test
    void saysStartingUntilAPartAnswersForTheFirstTime() throws IOException {
        runs(Part.INFRASTRUCTURE);
        runs(Part.REGISTRY);

        assertThat(health(Part.INFRASTRUCTURE)).isEqualTo("STARTING");
        assertThat(health(Part.REGISTRY)).isEqualTo("STARTING");
    }

    @Test
    void saysDownOfWhatHasNotStartedInTime() throws IOException {
        runs(Part.REGISTRY);

        assertThat(told(Clock.fixed(Instant.now().plus(Duration.ofMinutes(10)), ZoneOffset.UTC))
                        .path("services")
                        .path(1)
                        .path("health")
                        .asString())
                .isEqualTo("DOWN");
    }

    @Test
    void saysUpOfAServiceThatIsReadyAndDownOfOneThatIsNot() throws IOException {
        runs(Part.GATEWAY);
        runs(Part.IDENTITY);
        answers(Part.GATEWAY, 200);
        answers(Part.IDENTITY, 503);

        assertThat(health(Part.GATEWAY)).isEqualTo("UP");
        assertThat(health(Part.IDENTITY)).isEqualTo("DOWN");
    }

    @Test
    void isQuickWhenEverythingHangs() throws IOException {
        for (Part part : Part.values()) {
            runs(part);
        }
        told("mongodb://127.0.0.1:" + ports.store());
        for (int port = ports.hall(); port <= ports.store(); port++) {
            open(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()));
        }
        long began = System.nanoTime();

        JsonNode told = told();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
        assertThat(told.path("services")
                        .valueStream()
                        .map(line -> line.path("health").asString()))
                .hasSize(7)
                .containsOnly("DOWN");
    }

    @Test
    void findsAServiceOnceTheHallHandsOverToIt() throws IOException {
        try (Health health = new Health(home, ports)) {
            assertThat(health.isFound(Part.EMPLOYER)).isFalse();

            HttpServer gateway = answers(Part.GATEWAY, 503);
            assertThat(health.isFound(Part.EMPLOYER)).isFalse();
            assertThat(health.isFound(Part.REGISTRY)).isTrue();

            gateway.createContext("/api/refusal-reasons", exchange -> {
                exchange.sendResponseHeaders(401, -1);
                exchange.close();
            });
            assertThat(health.isFound(Part.EMPLOYER)).isTrue();
            assertThat(health.isFound(Part.JOBSEEKER)).isFalse();
        }
    }

    private void runs(Part part) {
        Running.remember(home, part, Objects.requireNonNull(process), part.port(ports), "1");
    }

    private void told(String storeUri) {
        Map<String, String> parts = Map.of("store", "a store", "storeUri", storeUri, "broker", "a broker");
        Home.write(home.infrastructure(), JsonMapper.shared().writeValueAsString(parts));
    }

    private HttpServer answers(Part part, int status) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), part.port(ports)), 50);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        open(() -> server.stop(0));
        return server;
    }

    private void open(AutoCloseable one) {
        open.add(one);
    }

    private String health(Part part) {
        return told().path("services")
                .valueStream()
                .filter(line -> line.path("name").asString().equals(part.label()))
                .findFirst()
                .orElseThrow()
                .path("health")
                .asString();
    }

    private JsonNode told() {
        return told(Clock.systemUTC());
    }

    private JsonNode told(Clock clock) {
        return JsonMapper.shared().readTree(said(true, clock));
    }

    private String text() {
        return said(false, Clock.systemUTC());
    }

    private String said(boolean json, Clock clock) {
        var said = new ByteArrayOutputStream();
        new Status(home, (_, english) -> english, new PrintStream(said, true, StandardCharsets.UTF_8), clock)
                .print(json);
        return said.toString(StandardCharsets.UTF_8);
    }
}
