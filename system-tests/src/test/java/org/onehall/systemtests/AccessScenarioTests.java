package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onehall.local.hall.Hall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint of the API document × every role, and × a station of another division. */
class AccessScenarioTests {

    private static final List<String> ROLES =
            List.of(Hall.NOBODY, "coordinator", "officer", "employer", "citizen", "administrator", "station");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<Integer> HIDDEN = Set.of(401, 403, 404);

    private static OwnHall own;
    private static HireSteps hire;
    private static List<Operation> operations;

    /** {@code form}: the body is an upload and not JSON. */
    private record Operation(String method, String path, Set<String> allowed, boolean form) {}

    @BeforeAll
    static void playAHire() {
        own = OwnHall.up(Map.of());
        hire = new HireSteps(own);
        hire.playAll(() -> {});
        operations = operations(own.hall().get(Hall.NOBODY, "/v3/api-docs").body());
    }

    @AfterAll
    static void down() {
        own.close();
    }

    @Test
    void refusesEveryRoleThatTheDocumentDoesNotName() {
        Map<String, String> tokens = new HashMap<>(Map.of(Hall.NOBODY, ""));
        List<String> open = new ArrayList<>();
        for (Operation operation : operations) {
            for (String role : ROLES) {
                if (operation.allowed.contains("anonymous") || operation.allowed.contains(role)) {
                    continue;
                }
                int status = send(operation, tokens.computeIfAbsent(role, own::token));
                int wanted = role.isEmpty() ? 401 : 403;
                if (status != wanted) {
                    open.add("%s %s as '%s': %d".formatted(operation.method, operation.path, role, status));
                }
            }
        }
        assertThat(operations).hasSizeGreaterThan(30);
        assertThat(open).isEmpty();
    }

    @Test
    void hidesPeopleOfOneDivisionFromAStationOfAnother() {
        String foreign = stationOf("330104008001");
        List<String> open = new ArrayList<>();
        for (Operation operation : operations) {
            boolean aboutAPerson = operation.path.contains("/persons/{") || operation.path.contains("/referrals/{");
            if (!aboutAPerson || !operation.allowed.contains("station")) {
                continue;
            }
            int status = send(operation, foreign);
            if (!HIDDEN.contains(status) && status != 400) {
                open.add("%s %s: %d".formatted(operation.method, operation.path, status));
            }
        }
        assertThat(open).isEmpty();
        assertThat(listed(foreign, "/api/persons")).doesNotContain(hire.person());
        assertThat(listed(foreign, "/api/vacancies/" + hire.vacancy() + "/candidates"))
                .doesNotContain(hire.person());
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.add(new Operation(
                                method.getKey(), path.getKey(), allowed(method.getValue()), form(method.getValue())))));
        return all;
    }

    private static boolean form(JsonNode operation) {
        return operation.path("requestBody").path("content").has("multipart/form-data");
    }

    private static Set<String> allowed(JsonNode operation) {
        Set<String> roles = new TreeSet<>();
        operation.path("x-allowed").forEach(role -> roles.add(role.asString()));
        return roles;
    }

    private static String stationOf(String division) {
        Map<String, Object> wanted =
                Map.of("clientId", "station-" + division, "name", "别处的站", "divisions", List.of(division));
        own.hall()
                .post("administrator", "/api/clients", wanted, "foreign-" + division)
                .orRefuse("register");
        String secret = own.hall()
                .put("administrator", "/api/clients/station-" + division + "/secret", Map.of())
                .orRefuse("secret")
                .text("secret");
        String form = "grant_type=client_credentials&client_id=station-" + division + "&client_secret="
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(own.hall().address().resolve("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return JsonMapper.shared()
                .readTree(answer(request).text)
                .path("access_token")
                .asString();
    }

    private static int send(Operation operation, String token) {
        String path = Arrays.stream(operation.path.split("/", -1))
                .map(step -> step.startsWith("{") ? id(operation.path) : step)
                .reduce((left, right) -> left + "/" + right)
                .orElseThrow();
        String method = operation.method.toUpperCase(Locale.ROOT);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        own.hall().address().resolve(path))
                .header("Content-Type", operation.form ? "multipart/form-data; boundary=part" : "application/json")
                .header("If-Match", "\"1\"")
                .method(method, body(method, operation.form));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return answer(request.build()).status;
    }

    private static BodyPublisher body(String method, boolean form) {
        return method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(form ? "--part--\r\n" : "{}");
    }

    private static String id(String path) {
        if (path.contains("/persons/")) {
            return hire.person();
        }
        if (path.contains("/referrals/")) {
            return hire.referral();
        }
        return hire.vacancy();
    }

    private static String listed(String token, String path) {
        HttpRequest request = HttpRequest.newBuilder(own.hall().address().resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return answer(request).text;
    }

    private record Heard(int status, String text) {}

    private static Heard answer(HttpRequest request) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Heard(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
