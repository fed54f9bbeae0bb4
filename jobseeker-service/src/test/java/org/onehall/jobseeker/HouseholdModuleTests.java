package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.onehall.jobseeker.Station.answer;
import static org.onehall.jobseeker.Station.somebody;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Pool
class HouseholdModuleTests {

    private static final LocalDate BIRTH = LocalDate.of(1980, 6, 1);

    @Autowired
    private Station station;

    @Autowired
    private EventProbe probe;

    @Autowired
    private OtherServices others;

    private String person() {
        return station.register(somebody(Numbers.man(BIRTH))).path("id").asString();
    }

    private JsonNode household(String head) {
        return answer(
                station.coordinator()
                        .post()
                        .uri("/api/households")
                        .body(Map.of(
                                "division",
                                District.COMMUNITY,
                                "members",
                                List.of(Map.of("personId", head, "relation", "HEAD")))),
                201);
    }

    private boolean zeroEmployment(String household) {
        return answer(station.coordinator().get().uri("/api/households/" + household), 200)
                .path("zeroEmployment")
                .asBoolean();
    }

    @Test
    void followsAHireOfAMember() {
        String head = person();
        String id = household(head).path("id").asString();
        assertThat(zeroEmployment(id)).isTrue();

        Map<String, Object> hire = Map.of(
                "referralId", "r-" + head,
                "personId", head,
                "vacancyId", "v1",
                "employerId", "e1",
                "employerName", "晨光",
                "startDate", "2026-03-16");
        var event = others.publish("employer.referral", "employer.person-hired.v1", "r-" + head, 3, hire);
        others.publish("employer.referral", event);

        probe.await(
                "jobseeker.household-reclassified.v1",
                e -> e.subject().equals(id) && !e.data().path("zeroEmployment").asBoolean(true));
        assertThat(zeroEmployment(id)).isFalse();
        assertThat(probe.about(head).stream().filter(e -> e.type().equals("jobseeker.employment-changed.v1")))
                .hasSize(1);

        others.publish(
                "employer.referral",
                "employer.person-left.v1",
                "r-" + head,
                4,
                Map.of(
                        "referralId", "r-" + head,
                        "personId", head,
                        "vacancyId", "v1",
                        "employerId", "e1",
                        "leftOn", "2026-04-01"));
        await().atMost(Duration.ofSeconds(20)).until(() -> zeroEmployment(id));
    }

    @Test
    void followsWhatTheStationFindsOut() {
        String head = person();
        String id = household(head).path("id").asString();

        answer(
                station.coordinator()
                        .put()
                        .uri("/api/persons/" + head + "/employment")
                        .body(Map.of("status", "EMPLOYED", "since", "2026-03-01")),
                200);

        await().atMost(Duration.ofSeconds(20)).until(() -> !zeroEmployment(id));
    }

    @Test
    void aPersonLivesInOneHousehold() {
        String head = person();
        String id = household(head).path("id").asString();
        String other = household(person()).path("id").asString();
        Map<String, Object> member = Map.of("personId", head, "relation", "SPOUSE");

        JsonNode refused = answer(
                station.coordinator()
                        .post()
                        .uri("/api/households/" + other + "/members")
                        .body(member),
                409);
        assertThat(refused.path("code").asString()).isEqualTo("person-in-household");

        answer(station.coordinator().delete().uri("/api/households/" + id + "/members/" + head), 200);
        JsonNode joined = answer(
                station.coordinator()
                        .post()
                        .uri("/api/households/" + other + "/members")
                        .body(member),
                200);
        assertThat(joined.path("members").size()).isEqualTo(2);
        JsonNode headed = answer(
                station.coordinator()
                        .put()
                        .uri("/api/households/" + other + "/head")
                        .body(Map.of("personId", head)),
                200);
        assertThat(headed.path("members").toString()).contains("\"OTHER\"").contains("\"HEAD\"");
    }

    @Test
    void listsZeroEmploymentHouseholdsOfTheCallersDivisions() {
        String id = household(person()).path("id").asString();

        JsonNode mine = answer(station.coordinator().get().uri("/api/households?zeroEmployment=true&limit=100"), 200);
        JsonNode theirs = answer(
                station.as(Tokens.coordinator("330104002")).get().uri("/api/households?zeroEmployment=true"), 200);

        assertThat(mine.path("items").valueStream().map(h -> h.path("id").asString()))
                .contains(id);
        assertThat(theirs.path("items").size()).isZero();
        answer(station.as(Tokens.coordinator("330104002")).get().uri("/api/households/" + id), 403);
    }

    @Test
    void anErasedPersonLeavesTheHousehold() {
        String head = person();
        String id = household(head).path("id").asString();
        answer(
                station.as(Tokens.officer("330104"))
                        .put()
                        .uri("/api/persons/" + head + "/erasure")
                        .body(Map.of("reason", "asked for")),
                204);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> answer(station.coordinator().get().uri("/api/households/" + id), 200)
                        .path("members")
                        .isEmpty());
    }
}
