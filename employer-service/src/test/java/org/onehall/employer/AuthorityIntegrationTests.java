package org.onehall.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Every call by everyone: those who may, and those who may not, a foreign division among them. */
@OnRealParts
class AuthorityIntegrationTests {

    /** The columns of the table below. */
    private static final List<String> WHO = List.of(
            "nobody",
            "citizen",
            "administrator",
            "own employer",
            "other employer",
            "own staff",
            "other staff",
            "the person");

    private final Hall hall;
    private String employer = "";
    private String vacancy = "";
    private String referral = "";
    private String person = "";
    private String phoneRef = "";

    AuthorityIntegrationTests(Hall hall) {
        this.hall = hall;
    }

    @BeforeEach
    void open() {
        hall.opens();
        employer = hall.registersAnEmployer();
        vacancy = hall.publishesAVacancy(employer, 5);
        person = hall.jobseeker();
        phoneRef = hall.phoneOf(person);
        referral = hall.refers(person, vacancy);
    }

    private record Call(
            HttpMethod method, String path, @Nullable Object body) {}

    private @Nullable String token(String who, String role) {
        return switch (who) {
            case "nobody" -> null;
            case "citizen" -> Tokens.citizen("abc");
            case "administrator" -> Tokens.administrator();
            case "the person" -> Tokens.citizen(phoneRef);
            case "own employer" -> Tokens.employer(employer);
            case "other employer" -> Tokens.employer("another");
            case "own staff" -> Tokens.of(role, Map.of("divisions", List.of(Hall.STREET)));
            default -> Tokens.of(role, Map.of("divisions", List.of("330104002", "330105")));
        };
    }

    /** What each of {@link #WHO} gets: yes (not refused), 401, 403, 404, 422 (refused without a word why). */
    private Map<Call, String> table() {
        Map<String, Object> answer = Map.of("outcome", "REFUSED", "reason", "distance");
        Map<String, Object> file = Hall.anEmployer("示范区丁公司");
        return Map.ofEntries(
                entry(HttpMethod.POST, "/api/employers", file, "401 403 403 403 403 yes 403 403"),
                entry(HttpMethod.GET, "/api/employers", null, "401 403 yes 403 403 yes yes 403"),
                entry(HttpMethod.GET, "/api/employers/" + employer, null, "401 403 yes yes 403 yes yes 403"),
                entry(HttpMethod.PUT, "/api/employers/" + employer, file, "401 403 403 yes 403 yes 403 403"),
                entry(
                        HttpMethod.POST,
                        "/api/employers/" + employer + "/contact",
                        Map.of("reason", "回访"),
                        "401 403 403 yes 403 yes 403 403"),
                entry(HttpMethod.POST, "/api/vacancies", Hall.aVacancyOf(employer), "401 403 403 yes 403 yes 403 403"),
                entry(HttpMethod.GET, "/api/vacancies", null, "yes yes yes yes yes yes yes yes"),
                entry(HttpMethod.GET, "/api/vacancies/" + vacancy, null, "yes yes yes yes yes yes yes yes"),
                entry(
                        HttpMethod.PUT,
                        "/api/vacancies/" + vacancy,
                        Hall.aVacancyOf(employer),
                        "401 403 403 yes 403 yes 403 403"),
                entry(
                        HttpMethod.PUT,
                        "/api/vacancies/" + vacancy + "/publication",
                        null,
                        "401 403 403 yes 403 yes 403 403"),
                entry(
                        HttpMethod.PUT,
                        "/api/vacancies/" + vacancy + "/closure",
                        Map.of("reason", "EXPIRED"),
                        "401 403 403 yes yes yes yes 403"),
                entry(HttpMethod.GET, "/api/persons/" + person + "/vacancies", null, "401 403 403 403 403 yes 403 403"),
                entry(HttpMethod.GET, "/api/persons/me/vacancies", null, "401 404 403 403 403 403 403 yes"),
                entry(
                        HttpMethod.POST,
                        "/api/referrals",
                        Map.of("personId", hall.jobseeker(), "vacancyId", vacancy),
                        "401 403 403 403 403 yes 422 403"),
                entry(HttpMethod.GET, "/api/referrals", null, "401 yes 403 yes yes yes yes yes"),
                entry(HttpMethod.GET, "/api/referrals/" + referral, null, "401 403 403 yes 403 yes 403 yes"),
                entry(
                        HttpMethod.GET,
                        "/api/referrals/" + referral + "/history",
                        null,
                        "401 403 403 yes 403 yes 403 yes"),
                entry(HttpMethod.GET, "/api/vacancies/" + vacancy + "/funnel", null, "401 403 403 yes 403 yes 403 403"),
                entry(
                        HttpMethod.PUT,
                        "/api/referrals/" + referral + "/answer",
                        answer,
                        "401 403 403 yes 403 yes 403 403"),
                entry(HttpMethod.GET, "/api/publication-policy", null, "yes yes yes yes yes yes yes yes"),
                entry(HttpMethod.GET, "/api/refusal-reasons", null, "yes yes yes yes yes yes yes yes"));
    }

    private static Map.Entry<Call, String> entry(
            HttpMethod method, String path, @Nullable Object body, String expected) {
        return Map.entry(new Call(method, path, body), expected);
    }

    @Test
    void everyCallByEveryone() {
        List<String> wrong = new ArrayList<>();
        for (String role : List.of("coordinator", "officer", "station")) {
            table().forEach((call, row) -> {
                List<String> expected = List.of(row.split(" ", -1));
                for (int i = 0; i < WHO.size(); i++) {
                    String who = WHO.get(i);
                    int status = hall.call(call.method(), call.path(), token(who, role), call.body())
                            .getStatusCode()
                            .value();
                    if (!fits(expected.get(i), status)) {
                        wrong.add(role + ": " + call.method() + " " + call.path() + " by " + who + " is " + status
                                + " instead of " + expected.get(i));
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean fits(String expected, int status) {
        return expected.equals("yes")
                ? status < 500 && status != 401 && status != 403
                : Integer.parseInt(expected) == status;
    }

    @Test
    void aStaffMemberOfAnotherStreetFindsNoReferralInTheList() {
        String query = "/api/referrals?person=" + person;
        assertThat(hall.get(query, Hall.COORDINATOR).path("items").size()).isEqualTo(1);
        assertThat(hall.get(query, Tokens.coordinator("330104002"))
                        .path("items")
                        .size())
                .isZero();
        assertThat(hall.get(query, Tokens.employer(employer)).path("items").size())
                .isEqualTo(1);
        assertThat(hall.get(query, Tokens.employer("another")).path("items").size())
                .isZero();
    }

    @Test
    void forgedAndExpiredTokensAreNobody() {
        for (String token : List.of(Tokens.forged("officer"), Tokens.expired("officer"))) {
            ResponseEntity<JsonNode> answer = hall.call(HttpMethod.GET, "/api/referrals", token, null);
            assertThat(answer.getStatusCode().value()).isEqualTo(401);
        }
    }
}
