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
    static House house;
    static Caller caller;

    @BeforeAll
    static void start() {
        ONE.answers(says(3, 0));
        OTHER.answers(says(1, 2));
        ILL.answers((exchange, heard) -> Backend.json(503, "{}").to(exchange, heard));
        house = new House(List.of(House.identity(), ONE, OTHER, ILL));
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
                                : "{}")
                .to(exchange, heard);
    }

    private static JsonNode state(String service) {
        String body =
                caller.get("/api/operations", "Authorization", ADMINISTRATOR).body();
        return JsonMapper.shared()
                .readTree(body)
                .path("services")
                .valueStream()
                .filter(it -> it.path("service").asString().equals(service))
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
