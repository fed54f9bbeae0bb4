package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.onehall.jobseeker.Station.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Somebody whom a survey found a year ago is found as the file says today. */
@Pool
class VerificationModuleTests {

    @Autowired
    private Station station;

    @Autowired
    private EventProbe probe;

    @Autowired
    private Clock clock;

    private final String skill = "盘扣" + Long.toString(System.nanoTime(), 36);
    private String person = "";

    @BeforeEach
    void surveyedAYearAgo() {
        LocalDate day = today().minusYears(1);
        byte[] sheet = new SheetFixture()
                .row(
                        Numbers.woman(LocalDate.of(1984, 1, 1)),
                        "技能",
                        skill,
                        "调查日期",
                        day.toString(),
                        "求职意向工种代码",
                        "4-03-02-01")
                .csv();
        Station.sheetOf(station.coordinator(), sheet);
        // An import is done before a search knows of it.
        person = await().atMost(Duration.ofSeconds(20))
                .until(() -> search("").at("/items/0/id").asString(), id -> !id.isEmpty());
        probe.await("jobseeker.wish-changed.v1", person);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private JsonNode search(String filter) {
        return answer(station.coordinator().get().uri("/api/persons?q={q}" + filter, skill), 200);
    }

    private JsonNode file() {
        return answer(station.coordinator().get().uri("/api/persons/" + person), 200);
    }

    private RestTestClient.RequestHeadersSpec<?> verification(RestTestClient verifier, String version) {
        return verifier.put().uri("/api/persons/" + person + "/verification").header("If-Match", "\"" + version + "\"");
    }

    @Test
    void isDueNoMoreAndNothingElseChanges() {
        assertThat(search("&surveyDue=true").path("total").asInt()).isEqualTo(1);
        JsonNode before = file();
        int events = probe.about(person).size();

        JsonNode verified = answer(
                verification(station.coordinator(), before.path("version").asString()), 200);

        assertThat(verified.at("/source/verifiedOn").asString()).isEqualTo(today().toString());
        assertThat(verified.at("/source").hasNonNull("surveySheet")).isFalse();
        for (String part : List.of("skills", "wish", "employment", "name", "phone", "division")) {
            assertThat(verified.path(part)).as(part).isEqualTo(before.path(part));
        }
        assertThat(search("&surveyDue=true").path("total").asInt()).isZero();
        assertThat(search("&surveyDue=false").path("total").asInt()).isEqualTo(1);
        assertThat(probe.about(person)).hasSize(events);
    }

    @Test
    void countsOnceOnOneDayHoweverOftenItIsSaid() {
        String version = file().path("version").asString();
        JsonNode first = answer(verification(station.coordinator(), version), 200);
        JsonNode again = answer(verification(station.coordinator(), version), 200);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void isRefusedForAFileThatSomebodyChangedMeanwhile() {
        String seen = file().path("version").asString();
        answer(
                station.coordinator()
                        .put()
                        .uri("/api/persons/" + person + "/employment")
                        .body(Map.of("status", "INACTIVE")),
                200);

        answer(verification(station.coordinator(), seen), 412);
        assertThat(file().at("/source/verifiedOn").asString()).isNotEqualTo(today().toString());
        answer(verification(station.coordinator(), file().path("version").asString()), 200);
    }

    @Test
    void isRefusedForSomebodyErasedAndElsewhere() {
        String version = file().path("version").asString();
        answer(verification(station.as(Tokens.coordinator("330104002")), version), 403);
        answer(
                station.as(Tokens.officer("330104"))
                        .put()
                        .uri("/api/persons/" + person + "/erasure")
                        .body(Map.of("reason", "本人申请")),
                204);
        answer(verification(station.coordinator(), version), 410);
    }
}
