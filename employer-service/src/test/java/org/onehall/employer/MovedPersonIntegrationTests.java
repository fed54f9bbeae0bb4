package org.onehall.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.Tokens;
import org.springframework.http.HttpMethod;

/** A person moves from one street to another: the staff of the one hands over to the staff of the other. */
@OnRealParts
class MovedPersonIntegrationTests {

    private static final String ELSEWHERE = "330104002001";
    private static final String THEIRS = Tokens.coordinator("330104002");

    private final Hall hall;
    private final OtherServices others;
    private final EventProbe probe;
    private String vacancy = "";

    MovedPersonIntegrationTests(Hall hall, OtherServices others, EventProbe probe) {
        this.hall = hall;
        this.others = others;
        this.probe = probe;
    }

    @BeforeEach
    void open() {
        hall.opens();
        vacancy = hall.publishesAVacancy(hall.registersAnEmployer(), 5);
    }

    private void moves(String person, long sequence, String division) {
        Map<String, Object> corrected =
                Map.of("personId", person, "division", division, "changed", List.of("DIVISION"));
        others.publish("jobseeker.person", "jobseeker.person-corrected.v1", person, sequence, corrected);
    }

    private int refer(String person, String token) {
        return hall.refer(person, vacancy, token).getStatusCode().value();
    }

    private int read(String referral, String token) {
        return hall.call(HttpMethod.GET, "/api/referrals/" + referral, token, null)
                .getStatusCode()
                .value();
    }

    private int listed(String person, String token) {
        return hall.get("/api/referrals?person=" + person, token).path("items").size();
    }

    @Test
    void isReferredFromWhereItLivesNow() {
        String person = "p-" + UUID.randomUUID();
        Map<String, Object> registered = Map.of(
                "personId", person,
                "division", Hall.COMMUNITY,
                "birthMonth", "1979-04",
                "sex", "FEMALE",
                "registeredOn", "2026-03-05",
                "source", "DESK");
        others.publish("jobseeker.person", "jobseeker.person-registered.v1", person, 1, registered);
        moves(person, 2, ELSEWHERE);

        await().atMost(Duration.ofSeconds(30)).until(() -> refer(person, THEIRS) == 201);
        assertThat(refer(person, Hall.COORDINATOR)).isEqualTo(422);
    }

    @Test
    void takesItsReferralsAlong() {
        String person = hall.jobseeker();
        String referral = hall.refers(person, vacancy);
        assertThat(read(referral, THEIRS)).isEqualTo(403);
        moves(person, 3, ELSEWHERE);

        await().atMost(Duration.ofSeconds(30)).until(() -> read(referral, THEIRS) == 200);
        assertThat(read(referral, Hall.COORDINATOR)).isEqualTo(403);
        await().atMost(Duration.ofSeconds(30)).until(() -> listed(person, THEIRS) == 1);
        assertThat(listed(person, Hall.COORDINATOR)).isZero();
        Map<String, String> refusal = Map.of("outcome", "REFUSED", "reason", "distance");
        assertThat(hall.answer(referral, Hall.COORDINATOR, refusal)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(hall.answer(referral, THEIRS, refusal).getStatusCode().value())
                .isEqualTo(200);
        EventContracts.assertObeys(probe.await("employer.referral-transferred.v1", referral));
    }

    @Test
    void staysWhereTheNewestWordSaysWhateverComesLate() {
        String person = hall.jobseeker();
        String referral = hall.refers(person, vacancy);
        moves(person, 5, ELSEWHERE);
        await().atMost(Duration.ofSeconds(30)).until(() -> read(referral, THEIRS) == 200);
        moves(person, 4, Hall.COMMUNITY);
        hall.tells(person, 3, Hall.aWish(person, false));
        moves(person, 5, ELSEWHERE);
        String last = hall.jobseeker();
        moves(last, 3, ELSEWHERE);
        await().atMost(Duration.ofSeconds(30)).until(() -> refer(last, THEIRS) == 201);

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> read(referral, THEIRS) == 200 && read(referral, Hall.COORDINATOR) == 403);
    }
}
