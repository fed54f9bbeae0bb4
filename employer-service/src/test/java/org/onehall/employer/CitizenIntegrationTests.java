package org.onehall.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** What a citizen sees of the vacancy pool, by the phone they proved. */
@OnRealParts
class CitizenIntegrationTests {

    private final Hall hall;
    private final OtherServices others;
    private String person = "";
    private String phone = "";

    CitizenIntegrationTests(Hall hall, OtherServices others) {
        this.hall = hall;
        this.others = others;
    }

    @BeforeEach
    void open() {
        hall.opens();
        person = hall.jobseeker();
        phone = hall.phoneOf(person);
    }

    private ResponseEntity<JsonNode> asCitizen(String path, String phoneRef) {
        return hall.call(HttpMethod.GET, path, Tokens.citizen(phoneRef), null);
    }

    private JsonNode mine() {
        return Hall.body(asCitizen("/api/persons/me/vacancies", phone));
    }

    private int status(String path, String phoneRef) {
        return asCitizen(path, phoneRef).getStatusCode().value();
    }

    private List<String> referralsOf(String phoneRef) {
        return Hall.body(asCitizen("/api/referrals", phoneRef))
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void seesTheOwnReferralsAndNobodyElses() {
        String vacancy = hall.publishesAVacancy(hall.registersAnEmployer(), 3);
        String own = hall.refers(person, vacancy);
        String anothers = hall.refers(hall.jobseeker(), vacancy);

        assertThat(referralsOf(phone)).containsExactly(own);
        assertThat(Hall.body(asCitizen("/api/referrals/" + own, phone))
                        .path("title")
                        .asString())
                .isEqualTo("包装工");
        assertThat(status("/api/referrals/" + anothers, phone)).isEqualTo(403);
        assertThat(Hall.body(asCitizen("/api/referrals?vacancy=" + vacancy, phone))
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void doesNotAnswerForTheEmployer() {
        String referral = hall.refers(person, hall.publishesAVacancy(hall.registersAnEmployer(), 1));
        String both = Tokens.of(
                "employer", Map.of("roles", List.of("employer", "citizen"), "employer", "another", "phone_ref", phone));
        assertThat(hall.call(HttpMethod.GET, "/api/referrals/" + referral, both, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(hall.answer(referral, both, Map.of("outcome", "REFUSED", "reason", "distance"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void seesVacanciesForThemselvesWithReasons() {
        Map<String, Object> terms = Hall.aVacancyOf(hall.registersAnEmployer());
        terms.putAll(Map.of("wageTo", "99000", "skills", List.of("缝纫")));
        String vacancy = hall.publishes(terms);
        Map<String, Object> wish = new HashMap<>(Hall.aWish(person, false));
        wish.put("minimumWage", "90000.00");
        hall.tells(person, 7, wish);

        // The others' vacancies pay less than that or ask for more, so that this one is the first however many they
        // are.
        await().until(() -> mine().at("/items/0/vacancyId").asString("").equals(vacancy));
        JsonNode item = mine().at("/items/0");
        assertThat(mine().path("personId").asString()).isEqualTo(person);
        assertThat(item.at("/reasonsFor/0/text").asString()).startsWith("The occupation is in a group of the job wish");
    }

    @Test
    void aPhoneThatNobodyOrSeveralAreReachedByOpensNothing() {
        assertThat(status("/api/persons/me/vacancies", "0".repeat(64))).isEqualTo(404);
        assertThat(referralsOf("0".repeat(64))).isEmpty();

        String referral = hall.refers(person, hall.publishesAVacancy(hall.registersAnEmployer(), 1));
        hall.isReachedBy(hall.jobseeker(), phone, 3);
        await().until(() -> status("/api/persons/me/vacancies", phone) == 409);
        assertThat(status("/api/referrals", phone)).isEqualTo(409);
        assertThat(status("/api/referrals/" + referral, phone)).isEqualTo(409);
    }

    @Test
    void followsThePhoneAndForgetsTheErased() {
        hall.isReachedBy(person, null, 5);
        await().until(() -> status("/api/persons/me/vacancies", phone) == 404);
        hall.isReachedBy(person, phone, 4);
        hall.isReachedBy(person, phone, 6);
        await().until(() -> status("/api/persons/me/vacancies", phone) == 200);

        others.publish("jobseeker.person", "jobseeker.person-erased.v1", person, 20, Map.of("personId", person));
        await().until(() -> status("/api/persons/me/vacancies", phone) == 404);
        assertThat(referralsOf(phone)).isEmpty();
    }
}
