package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onehall.local.hall.Hall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint of the API document × every role, and × everybody of another division. */
@SharedHall.Guest
class AccessScenarioTests {

    private static final List<String> ROLES =
            List.of(Hall.NOBODY, "coordinator", "officer", "employer", "citizen", "administrator", "station");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> STRANGERS = List.of("coordinator", "officer", "station", "employer", "citizen");
    private static final String ELSEWHERE = "330104008001";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORM = "multipart/form-data; boundary=part";

    /** Calls that a stranger may make; whatever they answer tells nothing of the records. Every other is refused (ADR 15). */
    private static final Map<String, String> GRANTED = Map.ofEntries(
            Map.entry("get /api/persons", "200"),
            Map.entry("get /api/persons/me", "404 phone-unknown"),
            Map.entry("patch /api/persons/me", "404 phone-unknown"),
            Map.entry("get /api/persons/me/looks", "404 phone-unknown"),
            Map.entry("get /api/persons/me/vacancies", "404 phone-unknown"),
            Map.entry("post /api/persons/me/whole", "404 phone-unknown"),
            Map.entry("put /api/persons/me/wish", "404 phone-unknown"),
            Map.entry("get /api/subscriptions", "200"),
            Map.entry("get /api/households", "200"),
            Map.entry("get /api/referrals", "200"),
            Map.entry("post /api/referrals", "422 person-unknown"),
            Map.entry("get /api/employers", "200"),
            Map.entry("get /api/employers/{id}", "200"),
            Map.entry("get /api/vacancies/{id}", "200"),
            Map.entry("get /api/vacancies/{id}/candidates", "200"),
            Map.entry("get /api/survey-sheets", "200"),
            Map.entry("get /api/survey-sheets/template.csv", "200"),
            Map.entry("get /api/survey-sheets/template.xlsx", "200"),
            Map.entry("post /api/survey-sheets", "202"));

    private static OwnHall own;
    private static HireSteps hire;
    private static AccessRecords records;
    private static List<Operation> operations;

    /** Of the officer of the records' own district. */
    private static String home;

    /** By role: of those who act elsewhere. */
    private static Map<String, String> strangers;

    /** {@code body}: it takes one; {@code form}: this is an upload and not JSON. */
    private record Operation(String method, String path, Set<String> allowed, boolean body, boolean form) {

        String name() {
            return method + " " + path;
        }

        String type() {
            return form ? FORM : "application/json";
        }

        boolean isRead() {
            return method.equals("get");
        }

        /** A record that the document opens to all; it asks for no code that a stranger could only guess. */
        boolean isOpenRecord() {
            return allowed.contains("anonymous") && path.contains("{id}") && !body;
        }
    }

    @BeforeAll
    static void playAHire(OwnHall shared) {
        own = shared;
        hire = new HireSteps(own);
        hire.playAll(() -> {});
        records = new AccessRecords(own);
        operations = operations(own.hall().get(Hall.NOBODY, "/v3/api-docs").body());
        home = own.token("officer");
        strangers = strangers();
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
    void showsAndChangesNothingOfOneDivisionForAnother() {
        Map<String, String> before = readByTheirOwn();
        List<String> open = new ArrayList<>();
        for (String role : STRANGERS) {
            for (Operation operation : operations) {
                if (operation.allowed.contains(role) || operation.isOpenRecord()) {
                    verdict(operation, ask(operation, stranger(role)))
                            .ifPresent(wrong -> open.add(role + ": " + wrong));
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(readByTheirOwn()).isEqualTo(before);
    }

    private static Optional<String> verdict(Operation operation, Heard heard) {
        String said = heard.status + (heard.status < 400 ? "" : " " + heard.code());
        String granted = GRANTED.get(operation.name());
        boolean refused = heard.status == 403 || heard.status == 404;
        boolean right = granted == null ? refused : said.equals(granted) || heard.status == 403;
        if (!right) {
            return Optional.of(operation.name() + " is answered " + said);
        }
        return records.secrets().stream()
                .filter(secret -> heard.status < 400 && heard.text.contains(secret))
                .map(secret -> operation.name() + " tells " + secret)
                .findFirst();
    }

    private static Map<String, String> readByTheirOwn() {
        return records.readings().stream().collect(Collectors.toMap(path -> path, path -> {
            Heard heard = get(path, home);
            assertThat(heard.status).as(path).isEqualTo(200);
            return heard.text;
        }));
    }

    @Test
    void listsNothingOfOneDivisionForAnotherWhateverIsAskedFor() {
        for (String role : List.of("coordinator", "officer", "station")) {
            for (String path : List.of(
                    "/api/persons?division=" + HireSteps.COMMUNITY,
                    "/api/households?member=" + records.id("persons"),
                    "/api/households?division=" + HireSteps.COMMUNITY,
                    "/api/referrals?person=" + records.id("persons"),
                    "/api/referrals?vacancy=" + records.id("vacancies"),
                    "/api/vacancies/" + records.id("vacancies") + "/candidates",
                    "/api/vacancies/" + hire.vacancy() + "/candidates")) {
                assertThat(get(path, stranger(role)).text)
                        .as(role + " " + path)
                        .doesNotContain(records.secrets())
                        .doesNotContain(hire.person(), hire.referral());
            }
        }
        assertThat(get("/api/referrals", stranger("employer")).text).doesNotContain(records.id("referrals"));
    }

    @Test
    void takesNobodyOfAnotherDivisionIntoAHousehold() {
        Map<String, Object> member = Map.of("personId", records.id("persons"), "relation", "HEAD");
        String household =
                JsonMapper.shared().writeValueAsString(Map.of("division", ELSEWHERE, "members", List.of(member)));
        for (String role : List.of("coordinator", "officer", "station")) {
            assertThat(send(stranger(role), "POST", "/api/households", "application/json", household).status)
                    .as(role)
                    .isIn(403, 404);
        }
    }

    @Test
    void hidesADraftFromAllWhomItDoesNotConcernEvenOnceItIsClosed() {
        String draft = "/api/vacancies/" + records.draft();
        for (boolean closed : new boolean[] {false, true}) {
            if (closed) {
                assertThat(send(home, "PUT", draft + "/closure", "application/json", "{\"reason\":\"WITHDRAWN\"}")
                                .status)
                        .isEqualTo(200);
            }
            for (String role : STRANGERS) {
                assertThat(get(draft, stranger(role)).status).as(role).isEqualTo(404);
            }
            assertThat(get(draft, "").status).isEqualTo(404);
            assertThat(get(draft, home).status).isEqualTo(200);
        }
    }

    @Test
    void refusesTheRowsOfASheetAboutAnotherDivision() {
        for (String role : List.of("coordinator", "officer", "station")) {
            String token = stranger(role);
            String sheet = JsonMapper.shared()
                    .readTree(send(token, "POST", "/api/survey-sheets", FORM, form()).text)
                    .path("id")
                    .asString();
            String path = "/api/survey-sheets/" + sheet;
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> get(path, token).text.contains("\"DONE\""));
            assertThat(get(path + "/rows", token).text).contains("foreign-division", "REFUSED");
        }
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> all = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.add(new Operation(
                                method.getKey(),
                                path.getKey(),
                                allowed(method.getValue()),
                                method.getValue().has("requestBody"),
                                form(method.getValue())))));
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

    /** The sample accounts from now on act elsewhere, and the employer's for another employer. */
    private static Map<String, String> strangers() {
        for (String role : List.of("coordinator", "officer")) {
            changeAuthority(role, Map.of("roles", List.of(role), "divisions", List.of(ELSEWHERE)));
        }
        Map<String, Object> file = Map.of(
                "creditCode", SamplePeople.creditCode(), "name", "别处保安有限公司", "scale", "SMALL", "division", ELSEWHERE);
        own.hall().forget("officer");
        String another = own.hall()
                .post("officer", "/api/employers", file, "another-employer")
                .orRefuse("register another employer")
                .newId();
        changeAuthority("employer", Map.of("roles", List.of("employer"), "employer", another));
        Map<String, String> tokens = new HashMap<>(Map.of("station", stationOf(ELSEWHERE)));
        List.of("coordinator", "officer", "employer", "citizen").forEach(role -> tokens.put(role, own.token(role)));
        return tokens;
    }

    /** The hall is shared: whoever comes next finds its people where they were. */
    @AfterAll
    static void comeBack() {
        changeAuthority(
                "coordinator", Map.of("roles", List.of("coordinator"), "divisions", List.of(HireSteps.COMMUNITY)));
        changeAuthority("officer", Map.of("roles", List.of("officer"), "divisions", List.of(HireSteps.DISTRICT)));
        own.hall().forget("coordinator");
        own.hall().forget("officer");
    }

    private static String stranger(String role) {
        return Objects.requireNonNull(strangers.get(role), role);
    }

    private static void changeAuthority(String name, Map<String, Object> authority) {
        JsonNode accounts = own.hall()
                .get("administrator", "/api/accounts?limit=200")
                .orRefuse("list accounts")
                .body();
        for (JsonNode account : accounts.path("items")) {
            if (account.path("name").asString().equals(name)) {
                String path = "/api/accounts/" + account.path("id").asString() + "/authority";
                own.hall().put("administrator", path, authority).orRefuse("let " + name + " act elsewhere");
            }
        }
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

    /** With an empty body: the role alone is refused. */
    private static int send(Operation operation, String token) {
        String empty = operation.form ? "--part--\r\n" : "{}";
        String path = records.path(operation.path);
        return send(token, operation.method, path, operation.type(), operation.isRead() ? "" : empty).status;
    }

    /** As one who could be right would ask. */
    private static Heard ask(Operation operation, String token) {
        String path = records.path(operation.path);
        if (operation.form) {
            return send(token, operation.method, path, operation.type(), form());
        }
        String body = operation.body ? JsonMapper.shared().writeValueAsString(records.body(operation.name())) : "";
        return send(token, operation.method, path, operation.type(), body);
    }

    private static String form() {
        return "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sheet.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n"
                + new String(records.sheet(), StandardCharsets.UTF_8) + "\r\n--part--\r\n";
    }

    private static Heard get(String path, String token) {
        return send(token, "GET", path, "application/json", "");
    }

    private static Heard send(String token, String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        own.hall().address().resolve(path))
                .header("Content-Type", type)
                .header("If-Match", "\"1\"")
                .method(
                        method.toUpperCase(Locale.ROOT),
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return answer(request.build());
    }

    private record Heard(int status, String text) {

        String code() {
            return JsonMapper.shared().readTree(text).path("code").asString("");
        }
    }

    private static Heard answer(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return new Heard(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
