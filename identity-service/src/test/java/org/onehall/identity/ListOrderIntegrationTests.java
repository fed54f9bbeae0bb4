package org.onehall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.OtherServices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** In which order an administrator pages through accounts and clients. */
@IdentityTest
class ListOrderIntegrationTests {

    private static final String STREET = "330109004";
    private static final List<String> NAMES = List.of("c", "a", "e", "b", "d");

    @LocalServerPort
    private int port;

    private final OtherServices others;
    private final MongoOperations mongo;
    /** Letters alone: many digits are no part of a display name. */
    private final String run = RandomGenerator.getDefault()
            .ints(8, 'a', 'z' + 1)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    private House house = new House(0);

    @Autowired
    ListOrderIntegrationTests(OtherServices others, MongoOperations mongo) {
        this.others = others;
        this.mongo = mongo;
    }

    @BeforeEach
    void knowTheDivision() {
        house = new House(port);
        others.publish(
                "station.division",
                "station.division-changed.v1",
                STREET,
                1,
                Map.of("code", STREET, "name", "示范", "nameEn", "Sample", "kind", "STREET"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> mongo.getCollection("divisions").countDocuments(new Document("_id", STREET)) == 1);
    }

    private String made(String path, Map<String, Object> body) {
        var answer = house.asAdministrator("POST", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode made = House.json(answer);
        return made.path(made.has("clientId") ? "clientId" : "id").asString();
    }

    private String account(String name) {
        return made(
                "/api/accounts",
                Map.of("name", name + "-" + run, "roles", List.of("coordinator"), "divisions", List.of(STREET)));
    }

    /** Its id tells nothing of its name. */
    private String client(String name) {
        String clientId = "c-" + UUID.randomUUID();
        return made("/api/clients", Map.of("clientId", clientId, "name", name, "divisions", List.of(STREET)));
    }

    private JsonNode page(String path) {
        var answer = house.asAdministrator("GET", path, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return House.json(answer);
    }

    private List<String> walked(String list, String id) {
        List<String> seen = new ArrayList<>();
        JsonNode page = page(list);
        while (true) {
            page.path("items").forEach(item -> seen.add(item.path(id).asString()));
            if (!page.hasNonNull("next")) {
                return seen;
            }
            page = page(list + "&cursor=" + page.path("next").asString());
        }
    }

    @Test
    void pagesThroughAccountsInEveryOrder() {
        List<String> opened = NAMES.stream().map(this::account).toList();
        String list = "/api/accounts?limit=2&q=" + run;

        assertThat(walked(list, "id")).isEqualTo(opened.reversed()).isEqualTo(walked(list + "&sort=OPENED_LAST", "id"));
        assertThat(walked(list + "&sort=OPENED_FIRST", "id")).isEqualTo(opened);
        assertThat(walked(list + "&sort=NAME", "name"))
                .isEqualTo(NAMES.stream().sorted().map(name -> name + "-" + run).toList());
    }

    @Test
    void pagesThroughClientsInEveryOrder() {
        List<String> registered = NAMES.stream().map(this::client).toList();
        String twin = client("a");
        String list = "/api/clients?limit=2";

        assertThat(walked(list + "&sort=REGISTERED_FIRST", "clientId"))
                .doesNotHaveDuplicates()
                .containsSubsequence(registered)
                .endsWith(twin);
        assertThat(walked(list + "&sort=REGISTERED_LAST", "clientId"))
                .doesNotHaveDuplicates()
                .startsWith(twin)
                .containsSubsequence(registered.reversed());
        assertThat(walked(list, "clientId"))
                .doesNotHaveDuplicates()
                .contains(twin)
                .containsSubsequence(
                        registered.get(1), registered.get(3), registered.get(0), registered.get(4), registered.get(2))
                .isEqualTo(walked(list + "&sort=NAME", "clientId"));
    }

    @Test
    void refusesAnUnknownOrderAndACursorOfAnother() {
        for (String name : List.of("x", "y")) {
            account(name);
            client(name);
        }
        for (String[] list : new String[][] {
            {"/api/accounts?limit=1&sort=", "OPENED_LAST", "OPENED_FIRST"},
            {"/api/clients?limit=1&sort=", "REGISTERED_LAST", "REGISTERED_FIRST"}
        }) {
            String cursor = page(list[0] + list[1]).path("next").asString();
            for (String other : List.of(list[2], "NAME")) {
                refuses(list[0] + other + "&cursor=" + cursor, "cursor", "malformed-cursor");
            }
            var unknown = house.asAdministrator("GET", list[0] + "PRETTIEST", null);
            assertThat(unknown.statusCode()).isEqualTo(400);
            assertThat(House.json(unknown).at("/errors/0/field").asString()).isEqualTo("sort");
        }
    }

    private void refuses(String path, String field, String code) {
        var answer = house.asAdministrator("GET", path, null);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
        assertThat(House.json(answer).at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(House.json(answer).at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void findsClientsByWordsDivisionAndState() {
        String gate = client("Gate " + run);
        String desk = client("Desk " + run);
        house.asAdministrator("PUT", "/api/clients/" + desk + "/lock", null);

        assertThat(walked("/api/clients?q=" + run, "clientId")).containsExactly(desk, gate);
        assertThat(walked("/api/clients?q=gATE%20" + run, "clientId")).containsExactly(gate);
        assertThat(walked("/api/clients?q=" + gate.substring(4), "clientId")).containsExactly(gate);
        assertThat(walked("/api/clients?state=locked&q=" + run, "clientId")).containsExactly(desk);
        assertThat(walked("/api/clients?division=" + STREET + "&q=" + run, "clientId"))
                .containsExactly(desk, gate);
        refuses("/api/clients?division=330109999&q=" + run, "division", "division-unknown");
        refuses("/api/accounts?division=330109999&q=" + run, "division", "division-unknown");
        assertThat(walked("/api/clients?q=nobody&division=" + STREET, "clientId"))
                .isEmpty();
        assertThat(walked("/api/clients?q=.*" + run, "clientId"))
                .as("a pattern is words like others")
                .isEmpty();
        assertThat(house.asAdministrator("GET", "/api/clients?state=lost", null).statusCode())
                .isEqualTo(400);
    }

    @Test
    void findsAnAccountByThePersonItIsOf() {
        String id = made(
                "/api/accounts",
                Map.of(
                        "name",
                        "who-" + run,
                        "displayName",
                        "Zhang San " + run.toUpperCase(Locale.ROOT),
                        "roles",
                        List.of("coordinator"),
                        "divisions",
                        List.of(STREET)));

        assertThat(walked("/api/accounts?q=zhang%20san%20" + run, "id")).containsExactly(id);
    }
}
