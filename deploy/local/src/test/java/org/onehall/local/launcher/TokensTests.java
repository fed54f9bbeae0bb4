package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTests {

    @TempDir
    Path folder;

    private final Deque<Integer> statuses = new ConcurrentLinkedDeque<>();
    private HttpServer server;
    private Home home;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/oauth2/token", this::answer);
        server.start();
        Ports ports = new Ports(server.getAddress().getPort());
        home = new Home(folder);
        home.prepare();
        ports.remember(home);
        Secrets.ofHome(home, ports);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = "{\"access_token\":\"a-token\",\"title\":\"later\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Objects.requireNonNullElse(statuses.poll(), 200), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Test
    void asksAgainWhileTheHallSaysLater() {
        statuses.addAll(List.of(503, 429));

        assertThat(new Tokens(home).of("officer")).isEqualTo("a-token");
        assertThat(statuses).isEmpty();
    }

    @Test
    void saysWhatTheHallSaidInTheEnd() {
        statuses.addAll(List.of(503, 503, 503));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Tokens(home, Duration.ofMillis(1)).of("officer"))
                .withMessageContaining("later");
    }

    @Test
    void asksForNothingAgainThatIsRefused() {
        statuses.addAll(List.of(401, 200));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new Tokens(home).of("officer"));
        assertThat(statuses).hasSize(1);
    }

    @Test
    void namesTheRolesWhereAWordIsNone() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Tokens(home).of("admin"))
                .withMessageContainingAll(
                        "No such role: admin",
                        "./onehall token administrator",
                        "coordinator, officer, employer, citizen, administrator, station");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Tokens(home).of("boss"))
                .withMessage("No such role: boss. There are: " + String.join(", ", Tokens.ROLES));
    }
}
