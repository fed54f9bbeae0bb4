package org.onehall.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.ProbedEvent;
import org.onehall.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

@OnRealParts
class HireIntegrationTests {

    private final Hall hall;
    private final EventProbe probe;

    HireIntegrationTests(Hall hall, EventProbe probe) {
        this.hall = hall;
        this.probe = probe;
    }

    @BeforeEach
    void open() {
        hall.opens();
    }

    private List<ProbedEvent> told(String type, String subject) {
        return probe.about(subject).stream()
                .filter(event -> event.type().equals(type))
                .toList();
    }

    private JsonNode vacancy(String id) {
        return hall.get("/api/vacancies/" + id, Hall.COORDINATOR);
    }

    @Test
    void hiresAReferredPersonAndFillsTheVacancy() {
        String employer = hall.registersAnEmployer();
        String vacancy = hall.publishesAVacancy(employer, 1);
        String person = hall.jobseeker();
        String referral = hall.refers(person, vacancy);
        ResponseEntity<JsonNode> hired = hall.hires(employer, referral);

        assertThat(hired.getStatusCode().value()).isEqualTo(200);
        assertThat(Hall.body(hired).path("state").asString()).isEqualTo("HIRED");
        assertThat(Hall.body(hired).path("wage").asString()).isEqualTo("5200.00");
        assertThat(vacancy(vacancy).path("closureReason").asString()).isEqualTo("FILLED");
        assertThat(vacancy(vacancy).path("openings").asInt()).isZero();
        for (String type : List.of(
                "employer.referral-issued.v1",
                "employer.hire-agreed.v1",
                "employer.referral-answered.v1",
                "employer.person-hired.v1")) {
            EventContracts.assertObeys(probe.await(type, referral));
        }
        for (String type :
                List.of("employer.vacancy-drafted.v1", "employer.vacancy-published.v1", "employer.vacancy-closed.v1")) {
            EventContracts.assertObeys(probe.await(type, vacancy));
        }
        EventContracts.assertObeys(probe.await("employer.employer-registered.v1", employer));
    }

    @Test
    void makesOneHireOfADoubleClick() {
        String employer = hall.registersAnEmployer();
        String vacancy = hall.publishesAVacancy(employer, 3);
        String referral = hall.refers(hall.jobseeker(), vacancy);

        atOnce(IntStream.range(0, 6)
                        .<Callable<Integer>>mapToObj(i -> () ->
                                hall.hires(employer, referral).getStatusCode().value())
                        .toList())
                .forEach(status -> assertThat(status).isEqualTo(200));

        assertThat(vacancy(vacancy).path("openings").asInt()).isEqualTo(2);
        probe.await("employer.person-hired.v1", referral);
        hall.hires(employer, referral);
        assertThat(told("employer.person-hired.v1", referral)).hasSize(1);
    }

    @Test
    void neverSellsAnOpeningTwice() {
        String employer = hall.registersAnEmployer();
        String vacancy = hall.publishesAVacancy(employer, 2);
        List<String> referrals = IntStream.range(0, 6)
                .mapToObj(i -> hall.refers(hall.jobseeker(), vacancy))
                .toList();

        List<Integer> answers = atOnce(referrals.stream()
                .<Callable<Integer>>map(referral ->
                        () -> hall.hires(employer, referral).getStatusCode().value())
                .toList());

        assertThat(answers)
                .containsOnly(200, 422)
                .filteredOn(status -> status == 200)
                .hasSize(2);
        probe.await("employer.vacancy-closed.v1", vacancy);
        assertThat(told("employer.vacancy-closed.v1", vacancy)).hasSize(1);
        for (int i = 0; i < answers.size(); i++) {
            String state = hall.get("/api/referrals/" + referrals.get(i), Hall.COORDINATOR)
                    .path("state")
                    .asString();
            assertThat(state).isEqualTo(answers.get(i) == 200 ? "HIRED" : "ISSUED");
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream()
                    .map(HireIntegrationTests::result)
                    .toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void refusesByRule() {
        String employer = hall.registersAnEmployer();
        String open = hall.publishesAVacancy(employer, 1);
        String draft = Hall.body(
                        hall.call(HttpMethod.POST, "/api/vacancies", Hall.COORDINATOR, Hall.aVacancyOf(employer)))
                .path("id")
                .asString();
        String person = hall.jobseeker();
        String foreign = Tokens.coordinator("330104002");

        assertThat(code(hall.refer(person, draft, Hall.COORDINATOR))).isEqualTo("422 vacancy-not-open");
        assertThat(code(hall.refer(person, "nowhere", Hall.COORDINATOR))).isEqualTo("422 vacancy-unknown");
        assertThat(code(hall.refer("nobody", open, Hall.COORDINATOR))).isEqualTo("422 person-unknown");
        assertThat(code(hall.refer(person, open, foreign))).isEqualTo("422 person-unknown");
        hall.refers(person, open);
        assertThat(code(hall.refer(person, open, Hall.COORDINATOR))).isEqualTo("422 already-referred");
    }

    @Test
    void callsWhatIsNotThereByOneNameWhereverItIsMissed() {
        assertThat(code(hall.call(HttpMethod.GET, "/api/vacancies/nowhere", null, null)))
                .isEqualTo("404 vacancy-unknown");
        assertThat(code(hall.call(HttpMethod.GET, "/api/persons/nobody/vacancies", Hall.COORDINATOR, null)))
                .isEqualTo("404 person-unknown");
        assertThat(code(hall.refer(hall.jobseeker(), "nowhere", Hall.COORDINATOR)))
                .isEqualTo("422 vacancy-unknown");
        assertThat(code(hall.refer("nobody", "nowhere", Hall.COORDINATOR))).isEqualTo("422 person-unknown");
    }

    private static String code(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode().value() + " "
                + Hall.body(answer).path("type").asString().replace("/problems/", "");
    }

    @Test
    void refersAgainAfterARefusalWithAReason() {
        String employer = hall.registersAnEmployer();
        String vacancy = hall.publishesAVacancy(employer, 1);
        String person = hall.jobseeker();
        String referral = hall.refers(person, vacancy);
        String boss = Tokens.employer(employer);

        assertThat(code(hall.answer(referral, boss, Map.of("outcome", "REFUSED", "reason", "mood"))))
                .isEqualTo("400 refusal-reason-unknown");
        assertThat(code(hall.answer(referral, boss, Map.of("outcome", "REFUSED"))))
                .isEqualTo("400 needed-when-refused");
        ResponseEntity<JsonNode> refused =
                hall.answer(referral, boss, Map.of("outcome", "REFUSED", "reason", "distance"));
        assertThat(Hall.body(refused).path("reasonText").asString()).isEqualTo("Too far away");
        assertThat(code(hall.hires(employer, referral))).isEqualTo("409 referral-answered");
        assertThat(hall.refers(person, vacancy)).isNotEqualTo(referral);
        EventContracts.assertObeys(probe.await("employer.referral-answered.v1", referral));
    }

    @Test
    void sendsARepeatedPostOnce() {
        String employer = hall.registersAnEmployer();
        String vacancy = hall.publishesAVacancy(employer, 1);
        Map<String, Object> body = Map.of("personId", hall.jobseeker(), "vacancyId", vacancy);
        Map<String, String> key = Map.of("Idempotency-Key", vacancy);

        ResponseEntity<JsonNode> first = hall.call(HttpMethod.POST, "/api/referrals", Hall.COORDINATOR, body, key);
        ResponseEntity<JsonNode> again = hall.call(HttpMethod.POST, "/api/referrals", Hall.COORDINATOR, body, key);

        assertThat(again.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getBody()).isEqualTo(first.getBody());
    }
}
