package org.onehall.employer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Referrals listed, counted and told step by step. */
@OnRealParts
class ReferralListIntegrationTests {

    private final Hall hall;
    private final LocalDate today;
    private String employer = "";
    private String vacancy = "";

    ReferralListIntegrationTests(Hall hall, Clock clock) {
        this.hall = hall;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void open() {
        hall.opens();
        employer = hall.registersAnEmployer();
        vacancy = hall.publishesAVacancy(employer, 5);
    }

    private String refused(String reason) {
        String referral = hall.refers(hall.jobseeker(), vacancy);
        hall.answer(referral, Tokens.employer(employer), Map.of("outcome", "REFUSED", "reason", reason));
        return referral;
    }

    private JsonNode list(String filter) {
        return hall.get("/api/referrals?vacancy=" + vacancy + filter, Hall.COORDINATOR);
    }

    private static List<String> ids(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    @Test
    void countsAVacancysFunnelAndEachFigureIsTheTotalOfAList() {
        hall.refers(hall.jobseeker(), vacancy);
        hall.hires(employer, hall.refers(hall.jobseeker(), vacancy));
        refused("distance");
        refused("distance");
        refused("wage");

        JsonNode funnel = hall.get("/api/vacancies/" + vacancy + "/funnel", Tokens.employer(employer));
        assertThat(funnel.path("referred").asInt()).isEqualTo(5);
        assertThat(funnel.path("openings").asInt()).isEqualTo(4);
        Map.of("open", "&open=true", "hired", "&state=HIRED", "refused", "&state=REFUSED")
                .forEach((figure, filter) -> assertThat(funnel.path(figure).asLong())
                        .as(figure)
                        .isPositive()
                        .isEqualTo(list(filter).path("total").asLong()));
        assertThat(funnel.at("/refusedBy/0/reason").asString()).isEqualTo("distance");
        assertThat(funnel.at("/refusedBy/0/reasonText").asString()).isEqualTo("Too far away");
        assertThat(funnel.at("/refusedBy/0/count").asLong())
                .isEqualTo(2)
                .isEqualTo(list("&reason=distance").path("total").asLong());
    }

    @Test
    void everyFacetOpensTheReferralsItCounts() {
        hall.refers(hall.jobseeker(), vacancy);
        refused("wage");
        JsonNode facets = list("").path("facets");
        String month = YearMonth.from(today).toString();
        assertThat(facets.at("/state/ISSUED").asInt()).isEqualTo(1);
        assertThat(facets.at("/state/REFUSED").asInt()).isEqualTo(1);
        assertThat(facets.at("/reason/wage").asInt()).isEqualTo(1);
        assertThat(facets.at("/street/" + Hall.STREET).asInt()).isEqualTo(2);
        assertThat(facets.at("/month/" + month).asInt()).isEqualTo(2);
        String from = "&issuedFrom=" + month + "-01&issuedBefore="
                + YearMonth.from(today).plusMonths(1) + "-01";
        assertThat(list(from).path("total").asInt()).isEqualTo(2);
        assertThat(list("&issuedBefore=" + month + "-01").path("total").asInt()).isZero();
        assertThat(list("&division=" + Hall.STREET).path("total").asInt()).isEqualTo(2);
        assertThat(list("&division=330104002").path("total").asInt()).isZero();
        assertThat(list("&division=330105").at("/errors/0/code").asString()).isEqualTo("division-unknown");
    }

    @Test
    void numbersEachLetterOnceAndFindsItByThat() {
        String person = hall.jobseeker();
        Map<String, String> key = Map.of("Idempotency-Key", person);
        Map<String, String> sent = Map.of("personId", person, "vacancyId", vacancy);
        JsonNode letter = Hall.body(hall.call(HttpMethod.POST, "/api/referrals", Hall.COORDINATOR, sent, key));
        JsonNode repeated = Hall.body(hall.call(HttpMethod.POST, "/api/referrals", Hall.COORDINATOR, sent, key));
        String other = hall.get("/api/referrals/" + hall.refers(hall.jobseeker(), vacancy), Hall.COORDINATOR)
                .path("number")
                .asString();
        String number = letter.path("number").asString();
        assertThat(number).matches(today.getYear() + "-\\d{6}").isNotEqualTo(other);

        assertThat(repeated.path("number").asString()).isEqualTo(number);

        String id = letter.path("id").asString();
        assertThat(ids(list("&number=" + number))).containsExactly(id);
        assertThat(ids(list("&number=" + number.replace("-0", "-")))).containsExactly(id);
        assertThat(ids(list("&number=" + id))).containsExactly(id);
        assertThat(list("&number=" + today.getYear() + "-999999999")
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void givesNoNumberTwiceHoweverManyAreIssuedAtOnce() throws Exception {
        List<String> people =
                java.util.stream.Stream.generate(hall::jobseeker).limit(8).toList();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var issued = people.stream()
                    .map(person -> threads.submit(() -> hall.refers(person, vacancy)))
                    .toList();
            for (var each : issued) {
                each.get();
            }
        }
        assertThat(list("").path("items")
                        .valueStream()
                        .map(item -> item.path("number").asString()))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsAReasonThatThereNeverWasFromOneThatNobodyGave() {
        var unknown = hall.call(HttpMethod.GET, "/api/referrals?reason=zz", Hall.COORDINATOR, null);
        assertThat(unknown.getStatusCode().value()).isEqualTo(400);
        assertThat(Hall.body(unknown).at("/errors/0/code").asString()).isEqualTo("refusal-reason-unknown");
    }

    @Test
    void countsOnTheFirstPageOnly() {
        hall.refers(hall.jobseeker(), vacancy);
        hall.refers(hall.jobseeker(), vacancy);
        JsonNode first = list("&limit=1");
        assertThat(first.path("total").asInt()).isEqualTo(2);
        JsonNode second = list("&limit=1&cursor=" + first.path("next").asString());
        assertThat(second.path("total").isNull() || second.path("total").isMissingNode())
                .isTrue();
        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
    }

    private String hired(int inDays) {
        String referral = hall.refers(hall.jobseeker(), vacancy);
        String starts = today.plusDays(inDays).toString();
        hall.answer(referral, Tokens.employer(employer), Map.of("outcome", "HIRED", "startDate", starts));
        return referral;
    }

    private List<String> walked(String order) {
        List<String> seen = new ArrayList<>();
        JsonNode page = list("&limit=2" + order);
        while (true) {
            seen.addAll(ids(page));
            if (!page.hasNonNull("next")) {
                return seen;
            }
            page = list("&limit=2" + order + "&cursor=" + page.path("next").asString());
        }
    }

    @Test
    void pagesThroughEveryOrderOnce() {
        String later = hired(2);
        String open = hall.refers(hall.jobseeker(), vacancy);
        String soon = hired(1);
        String latest = hired(3);
        String refused = refused("wage");
        List<String> issued = List.of(later, open, soon, latest, refused);

        assertThat(walked("")).isEqualTo(issued.reversed());
        assertThat(walked("&sort=NEWEST")).isEqualTo(issued.reversed());
        assertThat(walked("&sort=OLDEST")).isEqualTo(issued);
        assertThat(walked("&sort=STARTS_FIRST")).containsExactly(soon, later, latest, open, refused);
        assertThat(walked("&sort=STARTS_LAST")).containsExactly(latest, later, soon, refused, open);
    }

    @Test
    void refusesAnUnknownOrderAndACursorOfAnother() {
        hall.refers(hall.jobseeker(), vacancy);
        hall.refers(hall.jobseeker(), vacancy);
        String cursor = list("&limit=1").path("next").asString();
        for (String other : List.of("OLDEST", "STARTS_LAST", "STARTS_FIRST")) {
            JsonNode error = errorOf("sort=" + other + "&cursor=" + cursor);
            assertThat(error.path("field").asString()).isEqualTo("cursor");
            assertThat(error.path("code").asString()).isEqualTo("malformed-cursor");
        }
        assertThat(errorOf("sort=PRETTIEST").path("field").asString()).isEqualTo("sort");
    }

    private JsonNode errorOf(String query) {
        var answer = hall.call(HttpMethod.GET, "/api/referrals?" + query, Hall.COORDINATOR, null);
        assertThat(answer.getStatusCode().value()).as(query).isEqualTo(400);
        return Hall.body(answer).at("/errors/0");
    }

    @Test
    void aReferralOfTodayIsNotOverdue() {
        hall.refers(hall.jobseeker(), vacancy);
        assertThat(list("&openForDays=0").path("total").asInt()).isZero();
        assertThat(hall.call(HttpMethod.GET, "/api/referrals?openForDays=-1", Hall.COORDINATOR, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(400);
    }

    @Test
    void tellsAHiresLifeWithoutNamingAnybody() {
        String person = hall.jobseeker();
        String referral = hall.refers(person, vacancy);
        hall.hires(employer, referral);
        for (String token : List.of(
                Hall.COORDINATOR,
                Tokens.officer("330104"),
                Tokens.employer(employer),
                Tokens.citizen(hall.phoneOf(person)))) {
            JsonNode steps =
                    hall.get("/api/referrals/" + referral + "/history", token).path("steps");
            assertThat(steps.valueStream().map(step -> step.path("kind").asString()))
                    .containsExactly("ISSUED", "HIRE_AGREED", "HIRED");
            assertThat(steps.at("/0/role").asString()).isEqualTo("COORDINATOR");
            assertThat(steps.at("/0/division").asString()).isEqualTo(Hall.STREET);
            assertThat(steps.at("/1/role").asString()).isEqualTo("EMPLOYER");
            assertThat(steps.at("/2/day").asString()).isEqualTo(today.toString());
            assertThat(steps.toString()).doesNotContain("of-the-tests");
        }
    }
}
