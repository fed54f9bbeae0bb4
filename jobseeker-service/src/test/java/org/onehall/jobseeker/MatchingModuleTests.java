package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.onehall.jobseeker.Station.answer;
import static org.onehall.jobseeker.Station.somebody;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Pool
class MatchingModuleTests {

    @Autowired
    private Station station;

    @Autowired
    private OtherServices others;

    private static Map<String, Object> aVacancy(String id, String occupation, int openings) {
        return Map.ofEntries(
                Map.entry("vacancyId", id),
                Map.entry("employerId", "e1"),
                Map.entry("employerName", "晨光食品"),
                Map.entry("title", "缝纫工"),
                Map.entry("occupation", occupation),
                Map.entry("division", "330104002001"),
                Map.entry("wageFrom", "4000.00"),
                Map.entry("wageTo", "5000.00"),
                Map.entry("headcount", 2),
                Map.entry("openings", openings),
                Map.entry("skills", List.of("缝纫", "叉车")),
                Map.entry("ageTo", 50),
                Map.entry("publishedOn", "2026-03-02"),
                Map.entry("expiresOn", "2099-04-01"));
    }

    private JsonNode candidates(String vacancy) {
        var uri = "/api/vacancies/" + vacancy + "/candidates";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> station.coordinator()
                                .get()
                                .uri(uri)
                                .exchange()
                                .expectBody()
                                .returnResult()
                                .getStatus()
                                .value()
                        == 200);
        return answer(station.coordinator().get().uri(uri), 200).path("items");
    }

    @Test
    void findsThePeopleWhoFitBestWithReasons() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> skilled = somebody(Numbers.woman(LocalDate.of(1985, 1, 1)));
        skilled.put("skills", List.of("缝纫", "叉车"));
        skilled.put("wish", Map.of("open", true, "occupations", List.of("6-31")));
        Map<String, Object> learner = somebody(Numbers.woman(LocalDate.of(1985, 1, 1)));
        learner.put("wish", Map.of("open", true, "occupations", List.of("6-31-05-01")));
        Map<String, Object> tooOld = somebody(Numbers.man(LocalDate.of(1965, 1, 1)));
        tooOld.put("wish", Map.of("open", true, "occupations", List.of("6-31-05-01")));
        String best = station.register(skilled).path("id").asString();
        String second = station.register(learner).path("id").asString();
        String never = station.register(tooOld).path("id").asString();

        others.publish("employer.vacancy", "employer.vacancy-published.v1", id, 2, aVacancy(id, "6-31-05-01", 2));
        JsonNode found = candidates(id);

        assertThat(found.valueStream().map(c -> c.path("personId").asString()).toList())
                .containsSubsequence(best, second)
                .doesNotContain(never);
        JsonNode last = found.valueStream()
                .filter(c -> c.path("personId").asString().equals(second))
                .findFirst()
                .orElseThrow();
        assertThat(last.path("score").asInt()).isEqualTo(75);
        assertThat(last.path("name").asString()).isEqualTo("王*明");
        assertThat(last.path("reasonsFor").findValuesAsString("text"))
                .contains(
                        "The occupation is in the job wish",
                        "The age is within the range asked for (≤50)",
                        "Has the skills asked for: 缝纫");
        assertThat(last.path("reasonsAgainst").path(0).path("text").asString()).isEqualTo("Lacks the skills: 叉车");
        assertThat(last.path("training").path(0).path("subject").asString()).isEqualTo("叉车");
        assertThat(answer(
                                station.as(Tokens.coordinator("330104002"))
                                        .get()
                                        .uri("/api/vacancies/" + id + "/candidates"),
                                200)
                        .path("items")
                        .size())
                .isZero();
    }

    @Test
    void offersNobodyWhoHasWorkAlready() {
        String id = UUID.randomUUID().toString();
        Map<String, Object> looking = somebody(Numbers.woman(LocalDate.of(1985, 1, 1)));
        looking.put("wish", Map.of("open", true, "occupations", List.of("6-31-05-01")));
        Map<String, Object> employed = somebody(Numbers.woman(LocalDate.of(1985, 1, 1)));
        employed.putAll(looking);
        employed.put("residentId", Numbers.woman(LocalDate.of(1986, 1, 1)));
        employed.put("employment", Map.of("status", "EMPLOYED"));
        String free = station.register(looking).path("id").asString();
        String busy = station.register(employed).path("id").asString();

        others.publish("employer.vacancy", "employer.vacancy-published.v1", id, 2, aVacancy(id, "6-31-05-01", 2));

        assertThat(candidates(id)
                        .valueStream()
                        .map(c -> c.path("personId").asString())
                        .toList())
                .contains(free)
                .doesNotContain(busy);
    }

    @Test
    void aClosedVacancyHasNoCandidatesWhateverComesLate() {
        String id = UUID.randomUUID().toString();
        others.publish("employer.vacancy", "employer.vacancy-published.v1", id, 2, aVacancy(id, "4-03-02-02", 2));
        candidates(id);
        others.publish(
                "employer.vacancy",
                "employer.vacancy-closed.v1",
                id,
                4,
                Map.of("vacancyId", id, "reason", "WITHDRAWN", "closedOn", "2026-03-03"));
        others.publish("employer.vacancy", "employer.vacancy-changed.v1", id, 3, aVacancy(id, "4-03-02-02", 1));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> answer(station.coordinator().get().uri("/api/vacancies/" + id + "/candidates"), 404));
        answer(station.as(Tokens.employer("e1")).get().uri("/api/vacancies/" + id + "/candidates"), 403);
    }
}
