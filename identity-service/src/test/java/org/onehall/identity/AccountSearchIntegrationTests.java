package org.onehall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.identity.account.Accounts;
import org.onehall.platform.testing.OtherServices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** An administrator looks for accounts. */
@IdentityTest
class AccountSearchIntegrationTests {

    private static final String DISTRICT = "330109";
    private static final String STREET = "330109003";

    @LocalServerPort
    private int port;

    private final OtherServices others;
    private final MongoOperations mongo;
    private final Accounts accounts;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private House house = new House(0);

    @Autowired
    AccountSearchIntegrationTests(OtherServices others, MongoOperations mongo, Accounts accounts) {
        this.others = others;
        this.mongo = mongo;
        this.accounts = accounts;
    }

    @BeforeEach
    void knowTheDivisions() {
        house = new House(port);
        for (String code : List.of(DISTRICT, STREET)) {
            others.publish(
                    "station.division",
                    "station.division-changed.v1",
                    code,
                    1,
                    Map.of("code", code, "name", "示范", "nameEn", "Sample", "kind", "STREET"));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> mongo.getCollection("divisions")
                                .countDocuments(new Document("_id", new Document("$in", List.of(DISTRICT, STREET))))
                        == 2);
    }

    private String open(String name, Map<String, ?> rights) {
        Map<String, Object> body = new HashMap<>(rights);
        body.put("name", name);
        var opened = house.asAdministrator("POST", "/api/accounts", body);
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return House.json(opened).get("id").asString();
    }

    private String coordinator(String name) {
        return open(name, Map.of("roles", List.of("coordinator"), "divisions", List.of(STREET)));
    }

    private JsonNode page(String query) {
        var answer = house.asAdministrator("GET", "/api/accounts?limit=200" + query, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return House.json(answer);
    }

    private List<String> found(String query) {
        return page(query)
                .path("items")
                .valueStream()
                .map(account -> account.path("id").asString())
                .toList();
    }

    private static String named(String words) {
        return "&q=" + House.encoded(words);
    }

    @Test
    void findsByAPartOfTheNameHoweverItIsTypedAndByTheWholeId() {
        String li = coordinator("李协理-" + run + "-a");
        String wang = coordinator("王协理-" + run + "-b");

        assertThat(found(named(run))).containsExactlyInAnyOrder(li, wang);
        assertThat(found(named("李协理-" + run))).containsExactly(li);
        assertThat(found(named("  " + run.toUpperCase(java.util.Locale.ROOT) + "－A ")))
                .containsExactly(li);
        assertThat(found(named(wang))).containsExactly(wang);
        assertThat(found(named(wang.substring(0, 20)))).isEmpty();
    }

    @Test
    void takesWhatIsTypedForWordsAndNotForAPattern() {
        coordinator("dot.li-" + run);

        assertThat(found(named("dot.li-" + run))).hasSize(1);
        assertThat(found(named("dotxli-" + run))).isEmpty();
        for (String pattern : List.of(".*" + run, "^dot", "(", "[", "\\E.*\\Q", "d?t.li-" + run)) {
            assertThat(found(named(pattern))).as(pattern).isEmpty();
        }
    }

    @Test
    void narrowsByRoleDivisionAndLock() {
        String officer = open("officer-" + run, Map.of("roles", List.of("officer"), "divisions", List.of(DISTRICT)));
        String coordinator = coordinator("coordinator-" + run);
        String administrator = open("administrator-" + run, Map.of("roles", List.of("administrator")));
        house.asAdministrator("PUT", "/api/accounts/" + officer + "/lock", Map.of("reason", "已调离"));

        assertThat(found(named(run) + "&role=coordinator")).containsExactly(coordinator);
        assertThat(found("&role=administrator")).contains(administrator).doesNotContain(officer, coordinator);
        assertThat(found(named(run) + "&division=" + DISTRICT)).containsExactlyInAnyOrder(officer, coordinator);
        assertThat(found(named(run) + "&division=" + STREET)).containsExactly(coordinator);
        assertThat(found(named(run) + "&locked=true")).containsExactly(officer);
        assertThat(found(named(run) + "&locked=false")).containsExactlyInAnyOrder(coordinator, administrator);
    }

    @Test
    void countsWhatWasFoundAndPagesThroughIt() {
        for (int i = 0; i < 3; i++) {
            coordinator("many-" + run + "-" + i);
        }
        JsonNode first = House.json(house.asAdministrator("GET", "/api/accounts?limit=2" + named(run), null));
        JsonNode second = House.json(house.asAdministrator(
                "GET",
                "/api/accounts?limit=2" + named(run) + "&cursor="
                        + first.path("next").asString(),
                null));

        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isEqualTo(1);
        assertThat(second.hasNonNull("next")).isFalse();
        assertThat(second.hasNonNull("total")).isFalse();
    }

    @Test
    void findsACitizenByRoleAndNeverByTheHashOfAPhone() {
        String hash = "f" + UUID.randomUUID().toString().replace("-", "");
        String citizen = accounts.ofPhone(hash).key();

        assertThat(found("&role=citizen")).contains(citizen);
        assertThat(found(named(hash))).isEmpty();
        assertThat(found(named("phone"))).doesNotContain(citizen);
    }

    @Test
    void refusesWhatIsNoQuestion() {
        for (String query : List.of(
                "role=station",
                "role=x",
                "division=3301",
                "locked=maybe",
                "cursor=x",
                "cursor=e30",
                "limit=0",
                "name=li",
                "q=" + "x".repeat(81))) {
            var answer = house.asAdministrator("GET", "/api/accounts?" + query, null);
            assertThat(answer.statusCode()).as(query + answer.body()).isEqualTo(400);
        }
    }
}
