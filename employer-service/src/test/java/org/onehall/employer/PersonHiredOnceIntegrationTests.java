package org.onehall.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.OtherServices;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** Several employers answer for one person, while the labour pool says nothing, late, or twice. */
@OnRealParts
class PersonHiredOnceIntegrationTests {

    private static final String EMPLOYMENT = "jobseeker.employment-changed.v1";

    private final Hall hall;
    private final OtherServices others;

    private String person = "";
    private Offer first = new Offer("", "", "");
    private Offer second = first;

    /** A vacancy with one opening, and the referral of the person to it. */
    private record Offer(String employer, String vacancy, String referral) {}

    PersonHiredOnceIntegrationTests(Hall hall, OtherServices others) {
        this.hall = hall;
        this.others = others;
    }

    @BeforeEach
    void open() {
        hall.opens();
        person = hall.jobseeker();
        first = offer();
        second = offer();
    }

    private Offer offer() {
        String employer = hall.registersAnEmployer();
        String vacancy = hall.publishesAVacancy(employer, 1);
        return new Offer(employer, vacancy, hall.refers(person, vacancy));
    }

    private ResponseEntity<JsonNode> hires(Offer offer) {
        return hall.hires(offer.employer, offer.referral);
    }

    private static String code(ResponseEntity<JsonNode> answer) {
        return answer.getStatusCode().value() + " "
                + Hall.body(answer).path("code").asString("");
    }

    private int openings(Offer offer) {
        return hall.get("/api/vacancies/" + offer.vacancy, Hall.COORDINATOR)
                .path("openings")
                .asInt();
    }

    private void tells(long sequence, String status, Map<String, String> through) {
        Map<String, String> employment =
                new HashMap<>(Map.of("personId", person, "status", status, "since", "2026-03-16"));
        employment.putAll(through);
        others.publish("jobseeker.person", EMPLOYMENT, person, sequence, employment);
    }

    @Test
    void isNotHiredTwiceWhileTheLabourPoolHasNotHeard() {
        assertThat(code(hires(first))).isEqualTo("200 ");
        assertThat(code(hires(second))).isEqualTo("422 person-employed");
        assertThat(code(hires(first))).as("the same again").isEqualTo("200 ");
        assertThat(openings(second)).isEqualTo(1);
    }

    @Test
    void isHiredByOneOfTwoAtOnce() throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> both = List.of(() -> code(hires(first)), () -> code(hires(second)));
            assertThat(threads.invokeAll(both))
                    .extracting(Future::resultNow)
                    .containsExactlyInAnyOrder("200 ", "422 person-employed");
        }
        assertThat(openings(first) + openings(second)).isEqualTo(1);
    }

    @Test
    void isHiredAgainOnceTheLabourPoolTellsOfTheJobLoss() {
        hires(first);
        tells(6, "EMPLOYED", Map.of("referralId", first.referral));
        tells(7, "UNEMPLOYED", Map.of());

        await().atMost(Duration.ofSeconds(30)).until(() -> code(hires(second)).equals("200 "));
        assertThat(openings(second)).isZero();
    }

    @Test
    void isNotFreedByWhatTheLabourPoolSaidBeforeItHeardOfTheHire() {
        hires(first);
        tells(5, "UNEMPLOYED", Map.of());
        tells(6, "EMPLOYED", Map.of("referralId", first.referral));
        tells(5, "UNEMPLOYED", Map.of());

        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .until(() -> code(hires(second)).equals("422 person-employed"));
        tells(7, "INACTIVE", Map.of());
        await().atMost(Duration.ofSeconds(30)).until(() -> code(hires(second)).equals("200 "));
    }

    @Test
    void isNotHiredOnceErased() {
        others.publish("jobseeker.person", "jobseeker.person-erased.v1", person, 9, Map.of("personId", person));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> code(hall.refer(person, first.vacancy, Hall.COORDINATOR))
                        .equals("422 person-unknown"));
        assertThat(code(hires(first))).isEqualTo("422 person-unknown");
        assertThat(openings(first)).isEqualTo(1);
    }
}
