package org.onehall.notification;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.RealParts;
import org.onehall.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service with store, broker and SMS centre, and what people do with it. */
@RealParts
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "onehall.notification.policy.quiet-hours=false",
            "onehall.notification.policy.file=classpath:policy/test-sms.json",
            "onehall.notification.sweep=300ms"
        })
abstract class NotificationIntegration {

    static final Town TOWN = Town.start();
    static final SilentCentre SILENT = SilentCentre.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    EventProbe probe;

    @Autowired
    OtherServices others;

    @DynamicPropertySource
    static void carrier(DynamicPropertyRegistry registry) {
        registry.add("onehall.notification.carriers[0].name", () -> "main");
        registry.add("onehall.notification.carriers[0].port", TOWN::port);
        registry.add("onehall.notification.carriers[0].password", () -> Town.PASSWORD);
        registry.add("onehall.notification.carriers[0].answer-timeout", () -> "2s");
        registry.add("onehall.notification.carriers[1].name", () -> "silent");
        registry.add("onehall.notification.carriers[1].port", SILENT::port);
        registry.add("onehall.notification.carriers[1].prefixes", () -> "199");
        registry.add("onehall.notification.carriers[1].answer-timeout", () -> "1s");
        registry.add("onehall.notification.carriers[1].lease", () -> "2s");
        registry.add("onehall.notification.carriers[2].name", () -> "nobody");
        registry.add("onehall.notification.carriers[2].port", () -> "1");
        registry.add("onehall.notification.carriers[2].prefixes", () -> "170");
    }

    record Answer(int status, JsonNode body) {}

    Answer call(String method, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        headers.forEach(request::header);
        request.method(
                method,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(
                                body instanceof String text ? text : JSON.writeValueAsString(body)));
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer subscribe(String phone, Map<String, ?> criteria) {
        return call(
                "POST", "/api/subscriptions", Map.of("phone", phone, "criteria", criteria, "language", "ZH"), Map.of());
    }

    Answer confirm(String id, String code) {
        return call("PUT", "/api/subscriptions/" + id + "/confirmation", Map.of("code", code), Map.of());
    }

    /** A phone that has subscribed and confirmed; it has one message by now. */
    Subscriber subscribed(Map<String, ?> criteria) {
        return subscribed(Town.newPhone(), criteria);
    }

    Subscriber subscribed(String phone, Map<String, ?> criteria) {
        String id = subscribe(phone, criteria).body().path("id").asString();
        String token = confirm(id, TOWN.awaitCode(phone)).body().path("token").asString();
        return new Subscriber(phone, id, token);
    }

    record Subscriber(String phone, String id, String token) {}

    Answer asAdministrator(String path) {
        return call("GET", path, null, Map.of("Authorization", Tokens.bearer(Tokens.administrator())));
    }

    static Map<String, Object> aVacancy(String id, String title) {
        Map<String, Object> vacancy = new HashMap<>();
        vacancy.put("vacancyId", id);
        vacancy.put("employerId", "e-1");
        vacancy.put("employerName", "示范区晨光食品有限公司");
        vacancy.put("title", title);
        vacancy.put("occupation", "6-31-05-01");
        vacancy.put("division", "330104001002");
        vacancy.put("wageFrom", "4500.00");
        vacancy.put("wageTo", "6000.00");
        vacancy.put("headcount", 3);
        vacancy.put("openings", 3);
        vacancy.put("skills", List.of("叉车"));
        vacancy.put("publishedOn", today().toString());
        vacancy.put("expiresOn", today().plusDays(20).toString());
        return vacancy;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    void publish(Map<String, Object> vacancy, long sequence) {
        others.publish(
                "employer.vacancy",
                "employer.vacancy-published.v1",
                String.valueOf(vacancy.get("vacancyId")),
                sequence,
                vacancy);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** A word that no other test's vacancy has. */
    static String rareWord() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    }
}
