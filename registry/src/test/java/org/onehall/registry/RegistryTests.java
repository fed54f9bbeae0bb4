package org.onehall.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

class RegistryTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String PASSWORD = UUID.randomUUID().toString();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(SpringApplication::exit);
    }

    private String start(int port, String... more) {
        List<String> arguments = new ArrayList<>(Arrays.asList(more));
        arguments.add("--server.port=" + port);
        arguments.add("--ONEHALL_REGISTRY_PASSWORD=" + PASSWORD);
        running.add(SpringApplication.run(RegistryApplication.class, arguments.toArray(String[]::new)));
        return "http://localhost:" + port;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return sendAs("onehall:" + PASSWORD, request);
    }

    private static HttpResponse<String> sendAs(String caller, HttpRequest.Builder request) {
        request.header("Accept", "application/json");
        if (!caller.isEmpty()) {
            String coded = Base64.getEncoder().encodeToString(caller.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + coded);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int statusOf(String address) {
        return send(HttpRequest.newBuilder(URI.create(address))).statusCode();
    }

    private static void register(String registry, String service) {
        assertThat(send(registration(registry, service)).statusCode()).isEqualTo(204);
    }

    private static HttpRequest.Builder registration(String registry, String service) {
        String instance = """
                {"instance":{"instanceId":"%1$s-1","hostName":"localhost","app":"%1$s","ipAddr":"127.0.0.1",
                "vipAddress":"%1$s","status":"UP","port":{"$":9999,"@enabled":"true"},
                "leaseInfo":{"renewalIntervalInSecs":1,"durationInSecs":1},
                "dataCenterInfo":{"@class":"com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo","name":"MyOwn"}}}""".replace("%1$s", service);
        return HttpRequest.newBuilder(URI.create(registry + "/eureka/apps/" + service))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(instance));
    }

    @Test
    void showsAServiceAtOnceAndForgetsItWhenItFallsSilent() {
        String registry = start(freePort(), "--eureka.server.eviction-interval-timer-in-ms=200");

        register(registry, "LOAN-SERVICE");

        assertThat(statusOf(registry + "/eureka/apps/LOAN-SERVICE")).isEqualTo(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> statusOf(registry + "/eureka/apps/LOAN-SERVICE") == 404);
    }

    @Test
    void tellsItsPeersWhatItHeard() {
        int one = freePort();
        int other = freePort();
        String peers =
                "--ONEHALL_REGISTRY_PEERS=http://onehall:%1$s@localhost:%2$d/eureka/,http://onehall:%1$s@127.0.0.1:%3$d/eureka/"
                        .formatted(PASSWORD, one, other);
        String first = start(one, peers, "--spring.profiles.active=peers", "--eureka.instance.hostname=localhost");
        String second = start(other, peers, "--spring.profiles.active=peers", "--eureka.instance.hostname=127.0.0.1");

        // A registration told anew within the half second for which a batch gathers would put the batch off each time.
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    register(first, "LOAN-SERVICE");
                    return statusOf(second + "/eureka/apps/LOAN-SERVICE") == 200;
                });
    }

    @Test
    void answersWithSecurityHeadersAndShowsItsHealth() {
        String registry = start(freePort());

        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(registry + "/")));

        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(statusOf(registry + "/actuator/health")).isEqualTo(200);
        assertThat(statusOf(registry + "/actuator/env")).isEqualTo(404);
    }

    @Test
    void tellsAndTakesNothingWithoutThePassword() {
        String registry = start(freePort());

        for (String caller : List.of("", "onehall:", "onehall:onehall", "onehall:wrong")) {
            assertThat(sendAs(caller, registration(registry, "LOAN-SERVICE")).statusCode())
                    .as(caller)
                    .isEqualTo(401);
            for (String path : List.of("/", "/eureka/apps", "/lastn", "/actuator/env")) {
                assertThat(sendAs(caller, HttpRequest.newBuilder(URI.create(registry + path)))
                                .statusCode())
                        .as(caller + " " + path)
                        .isEqualTo(401);
            }
        }
        assertThat(statusOf(registry + "/eureka/apps/LOAN-SERVICE")).isEqualTo(404);
        assertThat(sendAs("", HttpRequest.newBuilder(URI.create(registry + "/actuator/health")))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Every process calls every few seconds. */
    @Test
    void turnsThePasswordIntoNoHashThatEachCallWouldPayFor() {
        String registry = start(freePort());

        assertThat(statusOf(registry + "/eureka/apps")).isEqualTo(200);

        UserDetailsService users = running.getLast().getBean(UserDetailsService.class);
        assertThat(users.loadUserByUsername("onehall").getPassword()).isEqualTo(PASSWORD);
    }

    @Test
    void doesNotStartWithoutAPassword() {
        assertThatThrownBy(() -> SpringApplication.run(RegistryApplication.class, "--server.port=" + freePort()))
                .hasStackTraceContaining("ONEHALL_REGISTRY_PASSWORD");
    }
}
