package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onehall.jobseeker.Station.somebody;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onehall.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

@Pool
class AccessModuleTests {

    private static final List<String> ROLES =
            List.of("COORDINATOR", "OFFICER", "STATION", "EMPLOYER", "CITIZEN", "ADMINISTRATOR");

    @Autowired
    private Station station;

    private String person = "";
    private String household = "";

    @BeforeEach
    void somebodyInAHousehold() {
        person = station.register(somebody(Numbers.man(LocalDate.of(1980, 1, 1))))
                .path("id")
                .asString();
        household = Station.answer(
                        station.coordinator()
                                .post()
                                .uri("/api/households")
                                .body(Map.of("division", District.COMMUNITY)),
                        201)
                .path("id")
                .asString();
    }

    private static String token(String role, String division) {
        return switch (role) {
            case "EMPLOYER" -> Tokens.employer("e1");
            case "CITIZEN" -> Tokens.citizen("f".repeat(64));
            case "ADMINISTRATOR" -> Tokens.administrator();
            default -> Tokens.of(role.toLowerCase(java.util.Locale.ROOT), Map.of("divisions", List.of(division)));
        };
    }

    private int status(String token, String method, String path) {
        var request = station.as(token)
                .method(HttpMethod.valueOf(method))
                .uri(path.replace("{p}", person).replace("{h}", household));
        if (!method.equals("GET") && !method.equals("DELETE")) {
            request.contentType(MediaType.APPLICATION_JSON).body("{}");
        }
        return request.exchange().expectBody().returnResult().getStatus().value();
    }

    /** An empty body is refused with 400 only after the caller was let through; foreign divisions are tried on what is read. */
    @ParameterizedTest
    @CsvSource({
        "GET, /api/persons, COORDINATOR OFFICER STATION",
        "POST, /api/persons, COORDINATOR OFFICER STATION",
        "GET, /api/persons/{p}, COORDINATOR OFFICER STATION",
        "PATCH, /api/persons/{p}, COORDINATOR OFFICER STATION",
        "PUT, /api/persons/{p}/wish, COORDINATOR OFFICER STATION",
        "PUT, /api/persons/{p}/employment, COORDINATOR OFFICER STATION",
        "PUT, /api/persons/{p}/verification, COORDINATOR OFFICER STATION",
        "GET, /api/persons/{p}/looks, OFFICER",
        "POST, /api/persons/{p}/name, COORDINATOR OFFICER",
        "POST, /api/persons/{p}/resident-id, COORDINATOR OFFICER",
        "POST, /api/persons/{p}/phone, COORDINATOR OFFICER",
        "POST, /api/persons/{p}/address, COORDINATOR OFFICER",
        "PUT, /api/persons/{p}/erasure, OFFICER",
        "GET, /api/persons/me, CITIZEN",
        "PATCH, /api/persons/me, CITIZEN",
        "PUT, /api/persons/me/wish, CITIZEN",
        "GET, /api/persons/me/looks, CITIZEN",
        "POST, /api/persons/me/whole, CITIZEN",
        "POST, /api/referrals/x/introduction, EMPLOYER",
        "GET, /api/households, COORDINATOR OFFICER STATION",
        "POST, /api/households, COORDINATOR OFFICER STATION",
        "GET, /api/households/{h}, COORDINATOR OFFICER STATION",
        "POST, /api/households/{h}/members, COORDINATOR OFFICER STATION",
        "DELETE, /api/households/{h}/members/x, COORDINATOR OFFICER STATION",
        "PUT, /api/households/{h}/head, COORDINATOR OFFICER STATION",
        "GET, /api/survey-sheets, COORDINATOR OFFICER STATION",
        "GET, /api/survey-sheets/template.xlsx, COORDINATOR OFFICER STATION",
        "GET, /api/survey-sheets/template.csv, COORDINATOR OFFICER STATION",
        "GET, /api/survey-sheets/x, COORDINATOR OFFICER STATION",
        "GET, /api/survey-sheets/x/rows, COORDINATOR OFFICER STATION",
        "GET, /api/survey-sheets/x/refused.csv, COORDINATOR OFFICER STATION",
        "GET, /api/survey-sheets/x/refused.xlsx, COORDINATOR OFFICER STATION",
        "GET, /api/vacancies/x/candidates, COORDINATOR OFFICER STATION"
    })
    void letsInWhoIsNamedAndNobodyElse(String method, String path, String allowed) {
        for (String role : ROLES) {
            int status = status(token(role, "330104001"), method, path);
            if (List.of(allowed.split(" ")).contains(role)) {
                assertThat(status)
                        .as("%s %s as %s", method, path, role)
                        .isNotIn(401, 403)
                        .isLessThan(500);
            } else {
                assertThat(status).as("%s %s as %s", method, path, role).isEqualTo(403);
            }
        }
        assertThat(status(Tokens.forged("coordinator"), method, path)).isEqualTo(401);
        assertThat(status(Tokens.expired("coordinator"), method, path)).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/persons/{p}, ''",
        "PATCH, /api/persons/{p}, '{\"name\":\"王五\"}'",
        "PUT, /api/persons/{p}/wish, '{\"open\":true,\"occupations\":[\"4-03-02-01\"]}'",
        "PUT, /api/persons/{p}/employment, '{\"status\":\"EMPLOYED\"}'",
        "PUT, /api/persons/{p}/verification, ''",
        "GET, /api/persons/{p}/looks, ''",
        "POST, /api/persons/{p}/name, '{\"reason\":\"call\"}'",
        "POST, /api/persons/{p}/resident-id, '{\"reason\":\"call\"}'",
        "POST, /api/persons/{p}/phone, '{\"reason\":\"call\"}'",
        "POST, /api/persons/{p}/address, '{\"reason\":\"call\"}'",
        "PUT, /api/persons/{p}/erasure, '{\"reason\":\"call\"}'",
        "GET, /api/persons?division=330104001, ''",
        "GET, /api/households/{h}, ''",
        "POST, /api/households, '{\"division\":\"330104001001\"}'",
        "POST, /api/households/{h}/members, '{\"personId\":\"x\",\"relation\":\"HEAD\"}'",
        "DELETE, /api/households/{h}/members/x, ''",
        "PUT, /api/households/{h}/head, '{\"personId\":\"x\"}'"
    })
    void keepsEveryRoleToItsDivisions(String method, String path, String body) {
        Stream.of("COORDINATOR", "OFFICER", "STATION").forEach(role -> {
            var request = station.as(token(role, "330104002"))
                    .method(HttpMethod.valueOf(method))
                    .uri(path.replace("{p}", person).replace("{h}", household))
                    .header("If-Match", "\"1\"");
            if (!body.isEmpty()) {
                request.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            assertThat(request.exchange()
                            .expectBody()
                            .returnResult()
                            .getStatus()
                            .value())
                    .as("%s %s as %s", method, path, role)
                    .isEqualTo(403);
        });
    }

    @Test
    void tellsOfAForeignRecordWhichDivisionsTheCallerHasAndNotWhereItBelongs() {
        String problem = problem("GET", "/api/persons/" + person, "");

        assertThat(problem).contains("/problems/foreign-division", "330104002").doesNotContain("330104001");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/persons?division=330104001, '', division",
        "POST, /api/households, '{\"division\":\"330104001001\"}', /division"
    })
    void saysWhereAForeignDivisionWasNamed(String method, String path, String body, String field) {
        assertThat(problem(method, path, body)).contains("/problems/foreign-division", "\"field\":\"" + field + "\"");
    }

    private String problem(String method, String path, String body) {
        var request = station.as(token("COORDINATOR", "330104002"))
                .method(HttpMethod.valueOf(method))
                .uri(path);
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return new String(
                Objects.requireNonNull(request.exchange()
                        .expectStatus()
                        .isForbidden()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
    }
}
