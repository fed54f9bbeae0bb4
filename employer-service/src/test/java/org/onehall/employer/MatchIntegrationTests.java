package org.onehall.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@OnRealParts
class MatchIntegrationTests {

    private final Hall hall;
    private final OtherServices others;

    MatchIntegrationTests(Hall hall, OtherServices others) {
        this.hall = hall;
        this.others = others;
    }

    @BeforeEach
    void open() {
        hall.opens();
    }

    private JsonNode vacanciesFor(String person) {
        return hall.get("/api/persons/" + person + "/vacancies?limit=50", Hall.COORDINATOR);
    }

    @Test
    void offersVacanciesWithReasonsInTheReadersLanguage() {
        String employer = hall.registersAnEmployer();
        String vacancy = hall.publishesAVacancy(employer, 1);
        String person = hall.jobseeker();

        JsonNode best = item(vacanciesFor(person), vacancy);
        assertThat(best.path("score").asInt()).isEqualTo(75);
        assertThat(best.at("/reasonsFor/0/code").asString()).isEqualTo("occupation-in-wished-group");
        assertThat(best.at("/reasonsAgainst/0/text").asString()).isEqualTo("Lacks the skills: 叉车");
        assertThat(best.at("/training/0/subject").asString()).isEqualTo("叉车");

        JsonNode chinese = Hall.body(hall.call(
                HttpMethod.GET,
                "/api/persons/" + person + "/vacancies?limit=50",
                Hall.COORDINATOR,
                null,
                Map.of("Accept-Language", "zh-CN")));
        assertThat(item(chinese, vacancy).at("/reasonsAgainst/0/text").asString())
                .isEqualTo("缺少技能：叉车");
    }

    private static JsonNode item(JsonNode list, String vacancy) {
        return list.path("items")
                .valueStream()
                .filter(item -> item.path("vacancyId").asString().equals(vacancy))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesTheNewestWishWhateverArrivesTwiceOrLate() {
        String person = hall.jobseeker();
        Map<String, Object> closed = Hall.aWish(person, false);
        closed.put("open", false);
        ObjectNode newest = others.publish("jobseeker.person", "jobseeker.wish-changed.v1", person, 9, closed);
        others.publish("jobseeker.person", newest);
        hall.tells(person, 5, Hall.aWish(person, false));
        others.publish("jobseeker.person", newest);
        String marker = hall.jobseeker();
        others.publish("jobseeker.person", "jobseeker.wish-changed.v1", marker, 3, Hall.aWish(marker, false));

        await().until(() -> vacanciesFor(person).path("wish").asString().equals("CLOSED"));
        await().during(java.time.Duration.ofSeconds(1))
                .until(() -> vacanciesFor(person).path("wish").asString().equals("CLOSED"));
        assertThat(vacanciesFor(person).path("items").size()).isZero();
    }

    @Test
    void knowsWhoHasFoundWork() {
        String person = hall.jobseeker();
        String vacancy = hall.publishesAVacancy(hall.registersAnEmployer(), 1);
        others.publish(
                "jobseeker.person",
                "jobseeker.employment-changed.v1",
                person,
                7,
                Map.of("personId", person, "status", "EMPLOYED", "since", "2026-03-16"));
        await().until(() -> vacanciesFor(person).path("employed").asBoolean());
        ResponseEntity<JsonNode> refused = hall.refer(person, vacancy, Hall.COORDINATOR);
        assertThat(Hall.body(refused).path("type").asString()).isEqualTo("/problems/person-employed");

        hall.tells(person, 8, Hall.aWish(person, false));
        await().until(() -> !vacanciesFor(person).path("employed").asBoolean());
    }

    @Test
    void forgetsThoseWhoWereErased() {
        String person = hall.jobseeker();
        others.publish("jobseeker.person", "jobseeker.person-erased.v1", person, 20, Map.of("personId", person));
        await().until(() -> status(person, Hall.COORDINATOR) == 404);
        hall.tells(person, 3, Hall.aWish(person, false));
        await().during(java.time.Duration.ofSeconds(1)).until(() -> status(person, Hall.COORDINATOR) == 404);
    }

    private int status(String person, String token) {
        return hall.call(HttpMethod.GET, "/api/persons/" + person + "/vacancies", token, null)
                .getStatusCode()
                .value();
    }

    @Test
    void showsACoordinatorTheOwnPeopleOnly() {
        String person = hall.jobseeker();
        assertThat(status(person, Tokens.coordinator("330104002"))).isEqualTo(403);
        assertThat(status(person, Tokens.officer("330104"))).isEqualTo(200);
        assertThat(status("p-" + UUID.randomUUID(), Hall.COORDINATOR)).isEqualTo(404);
    }

    @Test
    void ranksTheBetterFitFirst() {
        String employer = hall.registersAnEmployer();
        Map<String, Object> sewing = Hall.aVacancyOf(employer);
        sewing.put("skills", List.of("缝纫"));
        String fits = hall.publishes(sewing);
        Map<String, Object> poor = Hall.aVacancyOf(employer);
        poor.putAll(Map.of("wageFrom", "3000", "wageTo", "3500", "educationAtLeast", "BACHELOR"));
        String fitsLess = hall.publishes(poor);
        Map<String, Object> driving = Hall.aVacancyOf(employer);
        driving.put("occupation", "4-03-02-01");
        String fitsNot = hall.publishes(driving);

        List<String> ids = vacanciesFor(hall.jobseeker())
                .path("items")
                .valueStream()
                .map(item -> item.path("vacancyId").asString())
                .toList();
        assertThat(ids).contains(fits, fitsLess).doesNotContain(fitsNot);
        assertThat(ids.indexOf(fits)).isLessThan(ids.indexOf(fitsLess));
    }
}
