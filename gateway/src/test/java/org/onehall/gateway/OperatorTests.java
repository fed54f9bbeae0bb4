package org.onehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OperatorTests {

    static House house;
    static Caller caller;
    static final Backend EMPLOYER = new Backend("employer-service");
    static final String LETTERS = "/api/operations/employer-service/dead-letters";
    static final String ADMINISTRATOR = "Bearer " + House.token("admin", "administrator");

    @BeforeAll
    static void start() {
        house = new House(List.of(House.identity(), EMPLOYER));
        caller = new Caller(house);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void showsDeadLettersToAdministrators() {
        int status =
                caller.get(LETTERS + "?limit=5", "Authorization", ADMINISTRATOR).statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(EMPLOYER.last().target()).isEqualTo("/actuator/deadletters?limit=5");
        assertThat(EMPLOYER.last().header("Authorization")).isEqualTo(ADMINISTRATOR);
    }

    @Test
    void replaysOne() {
        caller.post(LETTERS + "/0198-a.b:c", "", "Authorization", ADMINISTRATOR);

        assertThat(EMPLOYER.last().method()).isEqualTo("POST");
        assertThat(EMPLOYER.last().target()).isEqualTo("/actuator/deadletters/0198-a.b:c");
    }

    @Test
    void refusesEverybodyElse() {
        int before = EMPLOYER.heard.size();

        assertThat(caller.get(LETTERS).statusCode()).isEqualTo(401);
        assertThat(caller.get(LETTERS, "Authorization", "Bearer " + House.token("o", "officer"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(caller.get(LETTERS, "Authorization", "Bearer " + House.forgedToken("x", "administrator"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(EMPLOYER.heard).hasSize(before);
    }

    @Test
    void knowsNoOtherServiceAndNoOtherInnerAddress() {
        for (String path : List.of(
                "/api/operations/registry/dead-letters",
                "/api/operations/127.0.0.1:9/dead-letters",
                "/api/operations/employer-service/env",
                LETTERS + "/..%2fenv",
                LETTERS + "/a/b")) {
            int status = caller.get(path, "Authorization", ADMINISTRATOR).statusCode();
            assertThat(status).as(path).isIn(400, 404);
        }
    }

    @Test
    void tellsItsHealthToAnybodyAndItsFiguresToTheMachineAlone() {
        assertThat(caller.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(caller.get("/actuator/prometheus").body()).contains("resilience4j_circuitbreaker");
    }
}
