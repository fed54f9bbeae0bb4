package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onehall.jobseeker.Station.answer;
import static org.onehall.jobseeker.Station.somebody;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Pool
class RegistrationModuleTests {

    private static final LocalDate BIRTH = LocalDate.of(1979, 4, 2);

    @Autowired
    private Station station;

    @Autowired
    private EventProbe probe;

    @Test
    void registersAPersonAndTellsWithoutNameOrNumber() {
        String residentId = Numbers.woman(BIRTH);
        JsonNode person = station.register(somebody(residentId));
        String id = person.path("id").asString();

        assertThat(person.path("name").asString()).isEqualTo("王*明");
        assertThat(person.path("residentId").asString()).isEqualTo("3*****************");
        assertThat(person.path("sex").asString()).isEqualTo("FEMALE");
        assertThat(person.path("birthDate").asString()).isEqualTo("1979-04-02");
        assertThat(person.path("employment").path("status").asString()).isEqualTo("UNEMPLOYED");
        probe.await("jobseeker.wish-changed.v1", id);
        assertThat(probe.about(id)).hasSize(3).allSatisfy(event -> {
            EventContracts.assertObeys(event);
            assertThat(event.json().toString()).doesNotContain("王小明", residentId, "13900", "示范路");
        });
    }

    @Test
    void answersADuplicateWithTheIdToThoseWhoMayKnow() {
        String residentId = Numbers.man(BIRTH);
        String id = station.register(somebody(residentId)).path("id").asString();

        JsonNode again = answer(
                station.coordinator()
                        .post()
                        .uri("/api/persons")
                        .body(somebody(residentId.toLowerCase(java.util.Locale.ROOT))),
                409);
        assertThat(again.path("code").asString()).isEqualTo("person-known");
        assertThat(again.path("personId").asString()).isEqualTo(id);

        Map<String, Object> elsewhere = somebody(residentId);
        elsewhere.put("division", District.ELSEWHERE);
        JsonNode other = answer(
                station.as(Tokens.coordinator("330104002"))
                        .post()
                        .uri("/api/persons")
                        .body(elsewhere),
                409);
        assertThat(other.path("code").asString()).isEqualTo("person-held-elsewhere");
        assertThat(other.has("personId")).isFalse();
    }

    @Test
    void namesEveryFaultAtOnce() {
        Map<String, Object> wrong = somebody("110105194912310021");
        wrong.put("division", District.GONE);
        wrong.put("phone", "12");
        wrong.put("wish", Map.of("open", true, "occupations", List.of("9-99-99-99"), "minimumWage", "-3"));

        JsonNode problem =
                answer(station.coordinator().post().uri("/api/persons").body(wrong), 400);

        assertThat(problem.path("errors").valueStream().map(e -> e.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "/residentId", "/division", "/phone", "/wish/occupations/0", "/wish/minimumWage");
        assertThat(problem.toString())
                .contains("The check character of the resident ID is wrong")
                .contains("An amount is in yuan with at most two decimals, such as 4500.00.")
                .contains("There is no division 330104001009, or it is not in force.")
                .contains("There is no occupation or group of occupations 9-99-99-99, or it is not in force.");
    }

    @Test
    void takesNothingOfAPersonsWorkThatCannotBeTrue() {
        Map<String, Object> unborn = somebody(Numbers.man(BIRTH));
        unborn.put("employment", Map.of("status", "EMPLOYED", "since", "1979-04-01"));
        Map<String, Object> child = somebody(Numbers.man(LocalDate.of(2015, 4, 2)));
        child.put("employment", Map.of("status", "EMPLOYED"));

        assertThat(refusal(
                        answer(station.coordinator().post().uri("/api/persons").body(unborn), 400)))
                .isEqualTo("/employment/since since-before-birth");
        assertThat(refusal(
                        answer(station.coordinator().post().uri("/api/persons").body(child), 400)))
                .isEqualTo("/employment/status below-working-age");

        child.put("employment", Map.of("status", "INACTIVE"));
        String id = station.register(child).path("id").asString();
        JsonNode problem = answer(
                station.coordinator()
                        .put()
                        .uri("/api/persons/" + id + "/employment")
                        .body(Map.of("status", "EMPLOYED")),
                400);
        assertThat(refusal(problem)).isEqualTo("/status below-working-age");
    }

    private static String refusal(JsonNode problem) {
        JsonNode error = problem.path("errors").path(0);
        return error.path("field").asString() + " " + error.path("code").asString();
    }

    @Test
    void keepsPeopleToTheirDivision() {
        String id = station.register(somebody(Numbers.man(BIRTH))).path("id").asString();
        var stranger = station.as(Tokens.coordinator("330104002"));

        answer(stranger.get().uri("/api/persons/" + id), 403);
        answer(stranger.post().uri("/api/persons").body(somebody(Numbers.man(BIRTH))), 403);
        answer(station.as(Tokens.employer("e1")).get().uri("/api/persons/" + id), 403);
    }

    @Test
    void correctsTheVersionThatWasSeen() {
        JsonNode person = station.register(somebody(Numbers.man(BIRTH)));
        String uri = "/api/persons/" + person.path("id").asString();
        String seen = "\"" + person.path("version").asLong() + "\"";

        answer(station.coordinator().patch().uri(uri).body(Map.of("name", "王大明")), 428);
        JsonNode corrected = answer(
                station.coordinator()
                        .patch()
                        .uri(uri)
                        .header("If-Match", seen)
                        .body(Map.of("name", "王大力", "education", "SENIOR")),
                200);
        assertThat(corrected.path("name").asString()).isEqualTo("王*力");
        assertThat(probe.await(
                                "jobseeker.person-corrected.v1",
                                person.path("id").asString())
                        .data()
                        .path("changed")
                        .toString())
                .isEqualTo("[\"NAME\",\"EDUCATION\"]");
        answer(station.coordinator().patch().uri(uri).header("If-Match", seen).body(Map.of("name", "王二")), 412);
    }

    @Test
    void erasesForGood() {
        String residentId = Numbers.man(BIRTH);
        JsonNode person = station.register(somebody(residentId));
        String uri = "/api/persons/" + person.path("id").asString();

        answer(station.coordinator().put().uri(uri + "/erasure").body(Map.of("reason", "asked for")), 403);
        answer(
                station.as(Tokens.officer("330104")).put().uri(uri + "/erasure").body(Map.of("reason", "asked for")),
                204);

        answer(station.coordinator().get().uri(uri), 410);
        answer(station.coordinator().post().uri(uri + "/phone").body(Map.of("reason", "call")), 410);
        probe.await("jobseeker.person-erased.v1", person.path("id").asString());
        station.register(somebody(residentId));
    }

    @Test
    void showsAWholeValueForAReason() {
        String residentId = Numbers.man(BIRTH);
        String uri = "/api/persons/"
                + station.register(somebody(residentId)).path("id").asString();

        answer(station.coordinator().post().uri(uri + "/resident-id").body(Map.of("reason", " ")), 400);
        JsonNode value = answer(
                station.coordinator().post().uri(uri + "/resident-id").body(Map.of("reason", "certificate")), 200);

        assertThat(value.path("value").asString()).isEqualTo(residentId);
    }
}
