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
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is due today, and the figures that open the records behind them. */
@Pool
class DeskDayModuleTests {

    @Autowired
    private Station station;

    @Autowired
    private OtherServices others;

    private String registered(String skill, Map<String, ?> otherwise) {
        Map<String, Object> person = somebody(Numbers.woman(LocalDate.of(1984, 1, 1)));
        person.put("skills", List.of(skill));
        person.putAll(otherwise);
        return station.register(person).path("id").asString();
    }

    private JsonNode search(String query, Object... values) {
        return answer(station.coordinator().get().uri("/api/persons?" + query, values), 200);
    }

    private long total(String query, Object... values) {
        return search(query, values).path("total").asLong();
    }

    @Test
    void findsOpenWishesThatNobodyHasReferredOrWhoseReferralWasWithdrawn() {
        String skill = "木雕" + Long.toString(System.nanoTime(), 36);
        String person = registered(skill, Map.of());
        registered(skill, Map.of());
        String filter = "q={q}&openWish=true&referred=";
        assertThat(total(filter + "false", skill)).isEqualTo(2);

        String referral = UUID.randomUUID().toString();
        Map<String, Object> sent =
                Map.of("referralId", referral, "personId", person, "employerId", "e1", "issuedOn", "2026-03-05");
        others.publish("employer.referral", "employer.referral-issued.v1", referral, 1, sent);
        await().atMost(Duration.ofSeconds(20)).until(() -> total(filter + "true", skill) == 1);
        assertThat(total(filter + "false", skill)).isEqualTo(1);
        assertThat(search(filter + "true", skill).at("/items/0/id").asString()).isEqualTo(person);

        others.publish("employer.referral", "employer.referral-withdrawn.v1", referral, 2, sent);
        await().atMost(Duration.ofSeconds(20)).until(() -> total(filter + "false", skill) == 2);
    }

    @Test
    void findsWhoseFileIsDueByTheDistrictsRule() {
        String skill = "剪纸" + Long.toString(System.nanoTime(), 36);
        registered(skill, Map.of());
        assertThat(total("q={q}&surveyDue=false", skill)).isEqualTo(1);
        assertThat(total("q={q}&surveyDue=true", skill)).isZero();
        assertThat(total("q={q}&verifiedBefore=2999-01-01", skill)).isEqualTo(1);
        assertThat(total("q={q}&verifiedBefore=2020-01-01", skill)).isZero();
        answer(station.coordinator().get().uri("/api/persons?verifiedBefore=soon"), 400);
    }

    @Test
    void everyFigureIsTheTotalOfTheListThatItOpens() {
        String skill = "编织" + Long.toString(System.nanoTime(), 36);
        registered(skill, Map.of());
        registered(skill, Map.of("residentId", Numbers.man(LocalDate.of(2004, 1, 1)), "division", District.NEIGHBOUR));
        JsonNode facets = search("q={q}&facets=true", skill).path("facets");
        assertThat(facets.at("/division/330104001").asLong())
                .isEqualTo(2)
                .isEqualTo(total("q={q}&division=330104001", skill));
        JsonNode below = search("q={q}&division=330104001&facets=true", skill).at("/facets/division");
        assertThat(below.path(District.NEIGHBOUR).asLong())
                .isEqualTo(1)
                .isEqualTo(total("q={q}&division={d}", skill, District.NEIGHBOUR));
        long counted = 0;
        for (Map.Entry<String, JsonNode> band : facets.path("age").properties()) {
            String[] ages = band.getKey().split("-", -1);
            String filter = "&ageFrom=" + ages[0] + (ages[1].isEmpty() ? "" : "&ageTo=" + ages[1]);
            assertThat(band.getValue().asLong()).as(band.getKey()).isEqualTo(total("q={q}" + filter, skill));
            counted += band.getValue().asLong();
        }
        assertThat(counted).isEqualTo(2);
    }
}
