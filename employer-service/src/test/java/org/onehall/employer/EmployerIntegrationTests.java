package org.onehall.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.testing.Tokens;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

@OnRealParts
class EmployerIntegrationTests {

    private final Hall hall;
    private final AuditTrail trail;
    private final MongoOperations mongo;

    EmployerIntegrationTests(Hall hall, AuditTrail trail, MongoOperations mongo) {
        this.hall = hall;
        this.trail = trail;
        this.mongo = mongo;
    }

    @BeforeEach
    void open() {
        hall.opens();
    }

    private int register(Map<String, Object> employer, String token) {
        return hall.call(HttpMethod.POST, "/api/employers", token, employer)
                .getStatusCode()
                .value();
    }

    @Test
    void registersACreditCodeOnce() {
        Map<String, Object> employer = Hall.anEmployer("示范区乙公司");
        assertThat(register(employer, Hall.COORDINATOR)).isEqualTo(201);
        ResponseEntity<JsonNode> again = hall.call(HttpMethod.POST, "/api/employers", Hall.COORDINATOR, employer);
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(Hall.body(again).path("type").asString()).isEqualTo("/problems/employer-exists");
    }

    @Test
    void refusesAWrongCreditCodeAndAForeignDivision() {
        Map<String, Object> employer = new HashMap<>(Hall.anEmployer("示范区丙公司"));
        ResponseEntity<JsonNode> foreign =
                hall.call(HttpMethod.POST, "/api/employers", Tokens.coordinator("330104002"), employer);
        assertThat(foreign.getStatusCode().value()).isEqualTo(403);
        assertThat(Hall.body(foreign).path("type").asString()).isEqualTo("/problems/foreign-division");
        assertThat(Hall.body(foreign).at("/errors/0/field").asString()).isEqualTo("/division");
        employer.put("creditCode", "91350100M000100Y44");
        assertThat(register(employer, Hall.COORDINATOR)).isEqualTo(400);
    }

    @Test
    void masksTheContactAndLogsALook() {
        String id = hall.registersAnEmployer();
        JsonNode file = hall.get("/api/employers/" + id, Hall.COORDINATOR);
        assertThat(file.at("/contact/phone").asString()).isEqualTo("138****1234");
        assertThat(file.at("/contact/name").asString()).doesNotContain("小");
        assertThat(String.valueOf(mongo.findById(id, Document.class, "employers")))
                .doesNotContain("13800001234")
                .doesNotContain("王小明");

        long before = trail.head().sequence();
        var look = hall.call(
                HttpMethod.POST, "/api/employers/" + id + "/contact", Hall.COORDINATOR, Map.of("reason", "回访"));
        assertThat(Hall.body(look).path("phone").asString()).isEqualTo("13800001234");
        assertThat(trail.head().sequence()).isEqualTo(before + 1);
        assertThat(hall.call(
                                HttpMethod.POST,
                                "/api/employers/" + id + "/contact",
                                Tokens.coordinator("330104002"),
                                Map.of("reason", "回访"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void tellsByItsMarkThatAMaskedContactIsNotTheOneSeen() {
        Map<String, Object> employer = new HashMap<>(Hall.anEmployer("示范区丁公司"));
        String id = Hall.body(hall.call(HttpMethod.POST, "/api/employers", Hall.COORDINATOR, employer))
                .path("id")
                .asString();
        JsonNode seen = hall.get("/api/employers/" + id, Hall.COORDINATOR).path("contact");

        assertThat(changed(id, employer)).as("the same again").isEqualTo(seen);

        employer.put("contact", Map.of("name", "王小明", "phone", "13899991234"));
        JsonNode other = changed(id, employer);
        assertThat(other.path("phone")).isEqualTo(seen.path("phone"));
        assertThat(other.path("mark")).isNotEqualTo(seen.path("mark"));
    }

    private JsonNode changed(String id, Map<String, Object> employer) {
        ResponseEntity<JsonNode> answer = hall.call(HttpMethod.PUT, "/api/employers/" + id, Hall.COORDINATOR, employer);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        return Hall.body(answer).path("contact");
    }

    @Test
    void findsEmployersByNameAndPages() {
        for (String name : new String[] {"示范区金桥机械厂", "示范区金桥纺织厂", "示范区银桥纺织厂"}) {
            assertThat(register(Hall.anEmployer(name), Hall.COORDINATOR)).isEqualTo(201);
        }
        JsonNode first = hall.get("/api/employers?q=金桥&limit=1", Hall.COORDINATOR);
        assertThat(first.at("/items/0/name").asString()).isEqualTo("示范区金桥机械厂");
        JsonNode second = hall.get(
                "/api/employers?q=金桥&limit=1&cursor=" + first.path("next").asString(), Hall.COORDINATOR);
        assertThat(second.at("/items/0/name").asString()).isEqualTo("示范区金桥纺织厂");
        assertThat(second.hasNonNull("next")).isFalse();
    }

    @Test
    void letsAnEmployerSeeAndChangeItsOwnFileOnly() {
        String own = hall.registersAnEmployer();
        String other = hall.registersAnEmployer();
        String boss = Tokens.employer(own);
        assertThat(hall.call(HttpMethod.GET, "/api/employers/" + own, boss, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(hall.call(HttpMethod.GET, "/api/employers/" + other, boss, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(hall.call(HttpMethod.PUT, "/api/employers/" + other, boss, Hall.anEmployer("夺"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }
}
