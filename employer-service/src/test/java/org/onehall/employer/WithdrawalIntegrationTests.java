package org.onehall.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A station takes back a referral that the employer has not answered. */
@OnRealParts
class WithdrawalIntegrationTests {

    private final Hall hall;
    private final EventProbe probe;
    private String employer = "";
    private String vacancy = "";
    private String person = "";
    private String referral = "";

    WithdrawalIntegrationTests(Hall hall, EventProbe probe) {
        this.hall = hall;
        this.probe = probe;
    }

    @BeforeEach
    void somebodyIsReferred() {
        hall.opens();
        employer = hall.registersAnEmployer();
        vacancy = hall.publishesAVacancy(employer, 2);
        person = hall.jobseeker();
        referral = hall.refers(person, vacancy);
    }

    private ResponseEntity<JsonNode> withdraw(String token, String reason) {
        return hall.call(HttpMethod.PUT, "/api/referrals/" + referral + "/withdrawal", token, Map.of("reason", reason));
    }

    private JsonNode withdrawn() {
        ResponseEntity<JsonNode> answer = withdraw(Hall.COORDINATOR, "found-work");
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        return Hall.body(answer);
    }

    private static void refused(ResponseEntity<JsonNode> answer, int status, String code) {
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(status);
        assertThat(Hall.body(answer).path("code").asString()).isEqualTo(code);
    }

    @Test
    void everybodyWhomItConcernsSeesThatItIsWithdrawnAndWhy() {
        assertThat(hall.get("/api/referrals/" + referral, Hall.COORDINATOR).hasNonNull("validUntil"))
                .as("the letter holds before")
                .isTrue();
        JsonNode answer = withdrawn();
        assertThat(answer.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(answer.hasNonNull("validUntil")).isFalse();
        assertThat(answer.path("reasonText").asString()).isEqualTo("The person has found other work");
        assertThat(answer.hasNonNull("withdrawnOn")).isTrue();
        assertThat(answer.hasNonNull("answeredOn")).isFalse();

        for (String token :
                new String[] {Hall.COORDINATOR, Tokens.employer(employer), Tokens.citizen(hall.phoneOf(person))}) {
            assertThat(hall.get("/api/referrals/" + referral, token)
                            .path("state")
                            .asString())
                    .isEqualTo("WITHDRAWN");
            JsonNode last = hall.get("/api/referrals/" + referral + "/history", token)
                    .path("steps")
                    .path(1);
            assertThat(last.path("kind").asString()).isEqualTo("WITHDRAWN");
            assertThat(last.path("role").asString()).isEqualTo("COORDINATOR");
            assertThat(last.path("reasonText").asString()).isEqualTo("The person has found other work");
        }
        EventContracts.assertObeys(probe.await("employer.referral-withdrawn.v1", referral));
    }

    @Test
    void funnelListsAndOpeningsCountIt() {
        withdrawn();
        JsonNode funnel = hall.get("/api/vacancies/" + vacancy + "/funnel", Tokens.employer(employer));
        assertThat(funnel.path("referred").asInt()).isEqualTo(1);
        assertThat(funnel.path("withdrawn").asInt()).isEqualTo(1);
        assertThat(funnel.path("open").asInt()).isZero();
        assertThat(funnel.path("refused").asInt()).isZero();
        assertThat(funnel.path("refusedBy").size()).isZero();
        assertThat(funnel.path("openings").asInt()).isEqualTo(2);

        String list = "/api/referrals?vacancy=" + vacancy;
        assertThat(hall.get(list + "&state=WITHDRAWN", Hall.COORDINATOR)
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(hall.get(list + "&open=true", Hall.COORDINATOR).path("total").asInt())
                .isZero();
        assertThat(hall.get(list, Hall.COORDINATOR)
                        .at("/facets/state/WITHDRAWN")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theSameWithdrawalAgainHasOneEffectAndThePersonCanBeReferredOnceMore() {
        JsonNode first = withdrawn();
        assertThat(withdrawn()).isEqualTo(first);
        refused(withdraw(Hall.COORDINATOR, "mistaken"), 409, "referral-withdrawn");
        probe.await("employer.referral-withdrawn.v1", referral);
        assertThat(probe.about(referral).stream()
                        .filter(event -> event.type().equals("employer.referral-withdrawn.v1")))
                .hasSize(1);

        String again = hall.refers(person, vacancy);
        assertThat(again).isNotEqualTo(referral);
        assertThat(hall.hires(employer, again).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void theEmployerCannotAnswerWhatIsWithdrawnNorTheStationWithdrawWhatIsAnswered() {
        withdrawn();
        refused(hall.hires(employer, referral), 409, "referral-withdrawn");

        referral = hall.refers(hall.jobseeker(), vacancy);
        hall.hires(employer, referral);
        refused(withdraw(Hall.COORDINATOR, "mistaken"), 409, "referral-answered");
    }

    @Test
    void isForStaffOfThePersonsDivisionAndForAReasonOfTheList() {
        for (String token : new String[] {
            Tokens.employer(employer),
            Tokens.citizen(hall.phoneOf(person)),
            Tokens.administrator(),
            Tokens.coordinator("330104002"),
            Tokens.officer("330105")
        }) {
            assertThat(withdraw(token, "mistaken").getStatusCode().value()).isEqualTo(403);
        }
        refused(withdraw(Hall.COORDINATOR, "whim"), 400, "withdrawal-reason-unknown");
        assertThat(withdraw(Hall.COORDINATOR, " ").getStatusCode().value()).isEqualTo(400);
        assertThat(Hall.body(hall.call(HttpMethod.GET, "/api/withdrawal-reasons", null, null))
                        .findValuesAsString("code"))
                .contains("found-work", "mistaken");
    }
}
