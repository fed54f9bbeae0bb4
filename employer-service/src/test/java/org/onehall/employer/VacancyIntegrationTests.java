package org.onehall.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

@OnRealParts
class VacancyIntegrationTests {

    private final Hall hall;
    private final OtherServices others;
    private final EventProbe probe;
    private final Clock clock;

    VacancyIntegrationTests(Hall hall, OtherServices others, EventProbe probe, Clock clock) {
        this.hall = hall;
        this.others = others;
        this.probe = probe;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        hall.opens();
    }

    private JsonNode list(String query, @Nullable String token) {
        return Hall.body(hall.call(HttpMethod.GET, "/api/vacancies?" + query, token, null));
    }

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false)
                .map(item -> item.path("id").asString())
                .toList();
    }

    private String aVacancy(String employer, String title, String occupation, String wageTo) {
        Map<String, Object> vacancy = Hall.aVacancyOf(employer);
        vacancy.putAll(Map.of("title", title, "occupation", occupation, "wageTo", wageTo));
        return hall.publishes(vacancy);
    }

    @Test
    void findsPublishedVacanciesWithoutSigningIn() {
        String employer = hall.registersAnEmployer();
        String electrician = aVacancy(employer, "高级维修电工", Hall.PACKER, "7000");
        String driver = aVacancy(employer, "送货司机", "4-03-02-01", "5500.50");
        String mine = "employer=" + employer;

        assertThat(ids(list(mine + "&q=电工", null))).containsExactly(electrician);
        assertThat(ids(list(mine + "&q=工电", null))).isEmpty();
        assertThat(ids(list(mine + "&occupation=4-03", null))).containsExactly(driver);
        assertThat(ids(list(mine + "&minimumWage=6000", null))).containsExactly(electrician);
        assertThat(ids(list(mine + "&division=330104001", null))).containsExactlyInAnyOrder(electrician, driver);
        assertThat(ids(list(mine + "&division=330104002", null))).isEmpty();
        assertThat(ids(list(mine + "&sort=WAGE", null))).containsExactly(electrician, driver);
        JsonNode all = list(mine, null);
        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(all.at("/facets/occupationGroup/4-03").asInt()).isEqualTo(1);
        assertThat(all.at("/facets/street/330104001").asInt()).isEqualTo(2);
        assertThat(all.at("/facets/education/ANY").asInt()).isEqualTo(2);
        assertThat(all.has("next")).as("absent, not null").isFalse();
    }

    @Test
    void saysWhereOneGoesToWork() {
        Map<String, Object> vacancy = Hall.aVacancyOf(hall.registersAnEmployer());
        vacancy.put("address", "  云帆路8号2幢 ");
        String id = hall.publishes(vacancy);
        String at = "/api/vacancies/" + id;
        assertThat(Hall.body(hall.call(HttpMethod.GET, at, null, null))
                        .path("address")
                        .asString())
                .isEqualTo("云帆路8号2幢");

        vacancy.remove("employerId");
        vacancy.put("address", " ");
        assertThat(Hall.body(hall.call(HttpMethod.PUT, at, Hall.COORDINATOR, vacancy))
                        .hasNonNull("address"))
                .isFalse();
        vacancy.put("address", "路".repeat(201));
        assertThat(hall.call(HttpMethod.PUT, at, Hall.COORDINATOR, vacancy)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void pagesThroughEveryOrderOnce() {
        String employer = hall.registersAnEmployer();
        List<String> all = IntStream.range(0, 7)
                .mapToObj(i -> aVacancy(employer, "包装工" + i, Hall.PACKER, 5000 + i % 3 + ".00"))
                .toList();
        for (String order : List.of("q=包装工", "sort=NEWEST", "sort=OLDEST", "sort=WAGE")) {
            String query = "limit=3&employer=" + employer + "&" + order;
            List<String> seen = new ArrayList<>();
            JsonNode page = list(query, null);
            while (true) {
                seen.addAll(ids(page));
                if (!page.hasNonNull("next")) {
                    break;
                }
                page = list(query + "&cursor=" + page.path("next").asString(), null);
                assertThat(page.has("total"))
                        .as("what is left is not the total")
                        .isFalse();
            }
            assertThat(seen).as(order).containsExactlyInAnyOrderElementsOf(all);
        }
        String mine = "employer=" + employer;
        assertThat(ids(list(mine + "&sort=OLDEST", null)))
                .isEqualTo(ids(list(mine + "&sort=NEWEST", null)).reversed())
                .isEqualTo(all);
    }

    @Test
    void answersBadQuestionsWithTheirPlace() {
        for (Map.Entry<String, String> bad : Map.of(
                        "cursor=abc", "cursor",
                        "sort=PRETTIEST", "sort",
                        "limit=0", "limit",
                        "limit=many", "limit",
                        "occupation=x", "occupation",
                        "occupation=9-99", "occupation",
                        "division=999999", "division",
                        "minimumWage=-1", "minimumWage",
                        "state=OPEN", "state",
                        "colour=red", "colour")
                .entrySet()) {
            ResponseEntity<JsonNode> answer = hall.call(HttpMethod.GET, "/api/vacancies?" + bad.getKey(), null, null);
            assertThat(answer.getStatusCode().value()).as(bad.getKey()).isEqualTo(400);
            assertThat(Hall.body(answer).at("/errors/0/field").asString())
                    .as(bad.getKey())
                    .isEqualTo(bad.getValue());
        }
    }

    @Test
    void refusesCursorsOfAnotherOrder() {
        String employer = hall.registersAnEmployer();
        IntStream.range(0, 2).forEach(i -> aVacancy(employer, "包装工", Hall.PACKER, "5000"));
        String next = list("limit=1&sort=WAGE&employer=" + employer, null)
                .path("next")
                .asString();
        assertThat(hall.call(HttpMethod.GET, "/api/vacancies?sort=NEWEST&cursor=" + next, null, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void showsDraftsToThoseTheyConcernOnly() {
        String employer = hall.registersAnEmployer();
        String draft = Hall.body(hall.call(
                        HttpMethod.POST, "/api/vacancies", Tokens.employer(employer), Hall.aVacancyOf(employer)))
                .path("id")
                .asString();
        String path = "/api/vacancies/" + draft;
        assertThat(status(HttpMethod.GET, path, null, null)).isEqualTo(404);
        assertThat(status(HttpMethod.GET, path, Tokens.employer("another"), null))
                .isEqualTo(404);
        assertThat(status(HttpMethod.GET, path, Tokens.coordinator("330104002"), null))
                .isEqualTo(404);
        assertThat(status(HttpMethod.GET, path, Hall.COORDINATOR, null)).isEqualTo(200);
        String drafts = "state=DRAFT&employer=" + employer;
        assertThat(ids(list(drafts, Tokens.employer(employer)))).containsExactly(draft);
        assertThat(ids(list(drafts, null))).isEmpty();
        assertThat(ids(list(drafts, Tokens.coordinator("330104002")))).isEmpty();
        assertThat(ids(list("employer=" + employer, Tokens.employer(employer)))).isEmpty();
    }

    private int status(HttpMethod method, String path, @Nullable String token, @Nullable Object body) {
        return hall.call(method, path, token, body).getStatusCode().value();
    }

    @Test
    void changesWhatWasReadLast() {
        String employer = hall.registersAnEmployer();
        String id = hall.publishesAVacancy(employer, 2);
        String path = "/api/vacancies/" + id;
        String read = hall.call(HttpMethod.GET, path, null, null).getHeaders().getETag();
        Map<String, Object> better = Hall.aVacancyOf(employer);
        better.put("wageTo", "6500");

        var first = hall.call(
                HttpMethod.PUT, path, Tokens.employer(employer), better, Map.of("If-Match", String.valueOf(read)));
        assertThat(Hall.body(first).path("wageTo").asString()).isEqualTo("6500.00");
        better.put("wageTo", "6600");
        var second = hall.call(
                HttpMethod.PUT, path, Tokens.employer(employer), better, Map.of("If-Match", String.valueOf(read)));
        assertThat(second.getStatusCode().value()).isEqualTo(412);
    }

    @Test
    void refusesADraftWhoseLastDayIsTooLateAtItsField() {
        int mostDays = Hall.body(hall.call(HttpMethod.GET, "/api/publication-policy", null, null))
                .path("mostDays")
                .asInt();
        Map<String, Object> vacancy = Hall.aVacancyOf(hall.registersAnEmployer());
        vacancy.put("expiresOn", LocalDate.now(clock).plusDays(mostDays + 2).toString());
        JsonNode problem = Hall.body(hall.call(HttpMethod.POST, "/api/vacancies", Hall.COORDINATOR, vacancy));
        assertThat(problem.path("type").asString()).endsWith("expires-too-late");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo("/expiresOn");
        assertThat(problem.at("/errors/0/message").asString()).contains(Integer.toString(mostDays));
    }

    @Test
    void refusesTermsThatCannotBe() {
        String employer = hall.registersAnEmployer();
        for (Map.Entry<String, Object> bad : Map.<String, Object>of(
                        "/occupation", "9-99-99-99",
                        "/division", "999999",
                        "/wageTo", "1.00",
                        "/ageTo", 17,
                        "/headcount", 0,
                        "/educationAtLeast", "KINDERGARTEN",
                        "/title", " ")
                .entrySet()) {
            Map<String, Object> vacancy = new HashMap<>(Hall.aVacancyOf(employer));
            vacancy.put("ageFrom", 18);
            vacancy.put(bad.getKey().substring(1), bad.getValue());
            ResponseEntity<JsonNode> answer =
                    hall.call(HttpMethod.POST, "/api/vacancies", Tokens.officer("999999", "330104"), vacancy);
            assertThat(answer.getStatusCode().value()).as(bad.getKey()).isEqualTo(400);
            assertThat(Hall.body(answer).at("/errors/0/field").asString()).isEqualTo(bad.getKey());
        }
    }

    @Test
    void closesForGood() {
        String employer = hall.registersAnEmployer();
        String path = "/api/vacancies/" + hall.publishesAVacancy(employer, 2);
        String boss = Tokens.employer(employer);
        assertThat(status(HttpMethod.PUT, path + "/closure", boss, Map.of("reason", "EXPIRED")))
                .isEqualTo(400);
        assertThat(status(HttpMethod.PUT, path + "/closure", boss, Map.of("reason", "WITHDRAWN")))
                .isEqualTo(200);
        assertThat(status(HttpMethod.PUT, path + "/closure", boss, Map.of("reason", "WITHDRAWN")))
                .isEqualTo(200);
        assertThat(status(HttpMethod.PUT, path + "/publication", boss, null)).isEqualTo(409);
        assertThat(list("employer=" + employer, null).path("total").asInt()).isZero();
    }

    @Test
    void neverShowsADraftToOthersEvenOnceItIsClosed() {
        String employer = hall.registersAnEmployer();
        String boss = Tokens.employer(employer);
        String path = "/api/vacancies/"
                + Hall.body(hall.call(HttpMethod.POST, "/api/vacancies", boss, Hall.aVacancyOf(employer)))
                        .path("id")
                        .asString();
        assertThat(status(HttpMethod.PUT, path + "/closure", boss, Map.of("reason", "WITHDRAWN")))
                .isEqualTo(200);

        assertThat(status(HttpMethod.GET, path, null, null)).isEqualTo(404);
        assertThat(status(HttpMethod.GET, path, Tokens.employer("another"), null))
                .isEqualTo(404);
        assertThat(status(HttpMethod.GET, path, Tokens.coordinator("330104002"), null))
                .isEqualTo(404);
        assertThat(status(HttpMethod.GET, path, boss, null)).isEqualTo(200);
        assertThat(status(HttpMethod.GET, path, Hall.COORDINATOR, null)).isEqualTo(200);
    }

    private void renames(String employer, String name) {
        JsonNode file = hall.get("/api/employers/" + employer, Hall.COORDINATOR);
        Map<String, Object> renamed = Map.of(
                "creditCode",
                file.path("creditCode").asString(),
                "name",
                name,
                "scale",
                "LARGE",
                "division",
                Hall.STREET);
        assertThat(status(HttpMethod.PUT, "/api/employers/" + employer, Tokens.employer(employer), renamed))
                .isEqualTo(200);
    }

    @Test
    void followsTheNewestNameOfTheEmployerWhateverComesLate() {
        String employer = hall.registersAnEmployer();
        String vacancy = hall.publishesAVacancy(employer, 1);
        for (String name : List.of("旧名", "新名")) {
            renames(employer, name);
            await().until(() -> names(vacancy).contains(name));
        }
        Map<String, String> late = Map.of("employerId", employer, "name", "旧名", "division", Hall.STREET);
        others.publish("employer.employer", "employer.employer-changed.v1", employer, 2, late);
        renames(employer, "再新名");

        await().until(() -> names(vacancy).contains("再新名"));
        assertThat(names(vacancy)).containsExactly("旧名", "新名", "再新名");
    }

    /** Of the employer, as the vacancy told them one after the other. */
    private List<String> names(String vacancy) {
        return probe.about(vacancy).stream()
                .filter(event -> event.type().equals("employer.vacancy-changed.v1"))
                .map(event -> event.data().path("employerName").asString())
                .toList();
    }

    @Test
    void followsTheEmployersName() {
        String employer = hall.registersAnEmployer();
        String vacancy = hall.publishesAVacancy(employer, 1);
        renames(employer, "新晨光集团" + employer);
        await().until(() -> hall.get("/api/vacancies/" + vacancy, Hall.COORDINATOR)
                .path("employerName")
                .asString()
                .startsWith("新晨光"));
        await().until(() -> ids(list("q=新晨光集团&employer=" + employer, null)).contains(vacancy));
    }
}
