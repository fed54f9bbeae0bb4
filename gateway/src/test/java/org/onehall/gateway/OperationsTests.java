package org.onehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperationsTests {

    static final String ADMINISTRATOR = "Bearer " + House.token("admin", "administrator");
    static final Backend ONE = new Backend("employer-service");
    static final Backend OTHER = new Backend("employer-service");
    static final Backend ILL = new Backend("jobseeker-service");
    static final Backend GATEWAY = new Backend("gateway");
    static final Backend REGISTRY = new Backend("registry");
    static House house;
    static Caller caller;

    @BeforeAll
    static void start() {
        ONE.answers(says(3, 0));
        OTHER.answers(says(1, 2));
        ILL.answers(Backend.json(503, health("DOWN", "UP")));
        house = new House(
                List.of(House.identity(), ONE, OTHER, ILL, GATEWAY),
                "eureka.client.service-url.defaultZone="
                        + REGISTRY.address().replace("://", "://onehall:secret@")
                        + "/eureka/,http://127.0.0.1:9/eureka/");
        caller = new Caller(house);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static Backend.Answer says(int depth, int dead) {
        return (exchange, heard) -> Backend.json(
                        200,
                        heard.target().equals("/actuator/prometheus")
                                ? "onehall_outbox_depth " + depth + ".0\nonehall_deadletters " + dead + ".0\n"
                                : health("UP", dead == 0 ? "UP" : "DEGRADED"))
                .to(exchange, heard);
    }

    private static String health(String store, String broker) {
        return """
                {"status": "UP", "components": {"mongo": {"status": "%s"}, "kafka": {"status": "%s"}}}""".formatted(store, broker);
    }

    private static JsonNode state(String service) {
        return named("services", "service", service);
    }

    private static JsonNode part(String part) {
        return named("parts", "part", part);
    }

    private static JsonNode named(String list, String key, String name) {
        String body =
                caller.get("/api/operations", "Authorization", ADMINISTRATOR).body();
        return JsonMapper.shared()
                .readTree(body)
                .path(list)
                .valueStream()
                .filter(it -> it.path(key).asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsEveryInstanceAndTheFiguresOfTheWorstOff() {
        JsonNode employer = state("employer-service");
        assertThat(employer.path("health").asString()).isEqualTo("UP");
        assertThat(employer.path("instances").size()).isEqualTo(2);
        assertThat(employer.at("/figures/outboxDepth").asInt()).isEqualTo(3);
        assertThat(employer.at("/figures/deadLetters").asInt()).isEqualTo(2);
        assertThat(employer.path("figures").hasNonNull("consumerLag")).isFalse();
        assertThat(ONE.last().header("Authorization")).isEqualTo(ADMINISTRATOR);
    }

    @Test
    void saysWhoIsIllAndWhoIsNotThere() {
        assertThat(state("jobseeker-service").path("health").asString()).isEqualTo("DOWN");
        JsonNode missing = state("notification-service");
        assertThat(missing.path("health").asString()).isEqualTo("UNREACHABLE");
        assertThat(missing.path("instances").size()).isZero();
    }

    @Test
    void saysWhichPartsAreWellAndWhichServiceHasLostOne() {
        assertThat(part("gateway").path("health").asString()).isEqualTo("UP");
        assertThat(part("registry").path("health").asString())
                .as("one of two answers")
                .isEqualTo("DOWN");
        assertThat(part("store").path("health").asString()).isEqualTo("DOWN");
        assertThat(part("store").path("lostBy").valueStream().map(JsonNode::asString))
                .containsExactly("jobseeker-service");
        assertThat(part("broker").path("lostBy").valueStream().map(JsonNode::asString))
                .as("by one of its instances")
                .containsExactly("employer-service");
        assertThat(part("carrier").path("health").isNull())
                .as("nobody told of it")
                .isTrue();
    }

    @Test
    void answersAdministratorsAlone() {
        assertThat(caller.get("/api/operations").statusCode()).isEqualTo(401);
        for (String role : List.of("officer", "coordinator", "employer", "citizen", "station")) {
            String token = "Bearer " + House.token("x", role);
            assertThat(caller.get("/api/operations", "Authorization", token).statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
    }
}
