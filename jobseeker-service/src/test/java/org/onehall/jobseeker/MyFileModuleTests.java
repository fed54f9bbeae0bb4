package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.onehall.jobseeker.Station.answer;
import static org.onehall.jobseeker.Station.somebody;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.privacy.LookupHash;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A citizen with their own file, and an employer whom somebody was referred to. */
@Pool
class MyFileModuleTests {

    @Autowired
    private Station station;

    @Autowired
    private OtherServices others;

    @Autowired
    private LookupHash hash;

    private Map<String, Object> person = Map.of();
    private String id = "";

    @BeforeEach
    void registered() {
        person = somebody(Numbers.man(LocalDate.of(1992, 1, 1)));
        id = station.register(person).path("id").asString();
    }

    private RestTestClient citizen() {
        return station.as(Tokens.citizen(hash.of(LookupHash.PHONE, String.valueOf(person.get("phone")))));
    }

    private JsonNode mine() {
        return answer(citizen().get().uri("/api/persons/me"), 200);
    }

    private RestTestClient.RequestHeadersSpec<?> correction(String version, Map<String, ?> change) {
        return citizen()
                .patch()
                .uri("/api/persons/me")
                .header("If-Match", "\"" + version + "\"")
                .body(change);
    }

    private String version() {
        return mine().path("version").asString();
    }

    @Test
    void opensToNobodyByAPhoneThatWasTakenOutOfIt() {
        JsonNode corrected = answer(
                station.coordinator()
                        .patch()
                        .uri("/api/persons/" + id)
                        .header("If-Match", "\"" + version() + "\"")
                        .body(Map.of("phone", "", "address", " ")),
                200);

        assertThat(corrected.hasNonNull("phone")).isFalse();
        assertThat(corrected.hasNonNull("address")).isFalse();
        answer(citizen().get().uri("/api/persons/me"), 404);
    }

    @Test
    void tellsByItsMarkThatAMaskedValueIsNotTheOneSeen() {
        JsonNode before = mine();
        String phone = String.valueOf(person.get("phone"));
        String other = phone.substring(0, 3) + (phone.charAt(3) == '0' ? '1' : '0') + phone.substring(4);

        JsonNode corrected = answer(
                station.coordinator()
                        .patch()
                        .uri("/api/persons/" + id)
                        .header("If-Match", "\"" + version() + "\"")
                        .body(Map.of("phone", other, "address", person.get("address"))),
                200);

        assertThat(corrected.path("phone")).isEqualTo(before.path("phone"));
        assertThat(corrected.at("/marks/phone")).isNotEqualTo(before.at("/marks/phone"));
        for (String kept : List.of("name", "residentId", "address")) {
            assertThat(corrected.at("/marks/" + kept).asString())
                    .as(kept)
                    .isNotEmpty()
                    .isEqualTo(before.at("/marks/" + kept).asString());
        }
    }

    @Test
    void losesAnAddressThatACitizenTakesOut() {
        JsonNode corrected = answer(correction(version(), Map.of("address", "")), 200);

        assertThat(corrected.hasNonNull("address")).isFalse();
        assertThat(corrected.hasNonNull("phone")).isTrue();
    }

    @Test
    void correctsWhatACitizenMayCorrect() {
        JsonNode corrected = answer(
                correction(version(), Map.of("education", "SENIOR", "skills", List.of("电焊"), "address", "示范路2号")), 200);
        assertThat(corrected.path("education").asString()).isEqualTo("SENIOR");
        assertThat(corrected.at("/skills/0").asString()).isEqualTo("电焊");
        assertThat(corrected.path("address").asString()).contains("*");
        JsonNode seen = answer(station.coordinator().get().uri("/api/persons/" + id), 200);
        assertThat(seen.path("education").asString()).isEqualTo("SENIOR");
        assertThat(seen.at("/source/statedOn").asString())
                .isEqualTo(corrected.at("/source/statedOn").asString())
                .isNotEmpty();
        assertThat(seen.at("/source/registeredThrough").asString()).isEqualTo("DESK");
    }

    @Test
    void keepsToTheVersionSeenAndToWhatIsOnesOwn() {
        String seen = version();
        answer(correction(seen, Map.of("education", "SENIOR")), 200);
        answer(correction(seen, Map.of("education", "COLLEGE")), 412);
        answer(citizen().patch().uri("/api/persons/me").body(Map.of("education", "COLLEGE")), 428);
        answer(correction(version(), Map.of("division", District.ELSEWHERE)), 400);
        answer(correction(version(), Map.of("name", "王大力")), 400);
    }

    @Test
    void tellsAWishOfOnesOwn() {
        JsonNode wished = answer(
                citizen().put().uri("/api/persons/me/wish").body(Map.of("open", true, "occupations", List.of("6-31"))),
                200);
        assertThat(wished.at("/wish/occupations/0").asString()).isEqualTo("6-31");
        answer(
                citizen().put().uri("/api/persons/me/wish").body(Map.of("open", true, "occupations", List.of("9-99"))),
                400);
    }

    @Test
    void tellsAnOfficerOfTheDivisionWhoLooked() {
        answer(station.coordinator().post().uri("/api/persons/" + id + "/phone").body(Map.of("reason", "回访")), 200);
        String looks = "/api/persons/" + id + "/looks";
        JsonNode page = answer(station.as(Tokens.officer("330104")).get().uri(looks), 200);

        assertThat(page.at("/items").size()).isEqualTo(1);
        assertThat(page.at("/items/0/by").asString()).isEqualTo("coordinator-of-the-tests");
        assertThat(page.at("/items/0/seen").asString()).isEqualTo("PHONE");
        assertThat(page.at("/items/0/role").asString()).isEqualTo("COORDINATOR");
        assertThat(page.at("/items/0/division").asString()).isEqualTo("330104001");
        assertThat(page.at("/items/0/reason").asString()).isEqualTo("回访");
        answer(station.as(Tokens.officer("330104002")).get().uri(looks), 403);
        answer(station.as(Tokens.officer("330104")).get().uri("/api/persons/x/looks"), 404);
        answer(station.as(Tokens.officer("330104")).get().uri(looks + "?cursor=x"), 400);
    }

    @Test
    void tellsByWhatNameWhoLookedWasPresentedThenToTheCitizenToo() {
        Map<String, ?> claims = Map.of("divisions", List.of("330104001"), "name", "宋佳");
        answer(
                station.as(Tokens.of("coordinator", claims))
                        .post()
                        .uri("/api/persons/" + id + "/phone")
                        .body(Map.of("reason", "回访")),
                200);
        JsonNode mine = answer(citizen().get().uri("/api/persons/me/looks"), 200);
        assertThat(mine.at("/items/0/name").asString()).isEqualTo("宋佳");
        assertThat(mine.toString()).doesNotContain("of-the-tests");
        assertThat(answer(station.as(Tokens.officer("330104")).get().uri("/api/persons/" + id + "/looks"), 200)
                        .at("/items/0/name")
                        .asString())
                .isEqualTo("宋佳");
    }

    @Test
    void showsWhoLookedAndWhyButNoAccount() {
        assertThat(answer(citizen().get().uri("/api/persons/me/looks"), 200)
                        .path("items")
                        .size())
                .isZero();
        for (String value : List.of("phone", "resident-id")) {
            answer(
                    station.coordinator()
                            .post()
                            .uri("/api/persons/" + id + "/" + value)
                            .body(Map.of("reason", "回访")),
                    200);
        }
        JsonNode first = answer(citizen().get().uri("/api/persons/me/looks?limit=1"), 200);
        assertThat(first.at("/items/0/seen").asString()).isEqualTo("RESIDENT_ID");
        assertThat(first.at("/items/0/role").asString()).isEqualTo("COORDINATOR");
        assertThat(first.at("/items/0/division").asString()).isEqualTo("330104001");
        assertThat(first.at("/items/0/reason").asString()).isEqualTo("回访");
        assertThat(first.toString()).doesNotContain("of-the-tests");
        JsonNode second = answer(
                citizen()
                        .get()
                        .uri("/api/persons/me/looks?limit=1&cursor="
                                + first.path("next").asString()),
                200);
        assertThat(second.at("/items/0/seen").asString()).isEqualTo("PHONE");
        assertThat(answer(citizen().get().uri("/api/persons/me/looks?sort=OLDEST"), 200)
                        .at("/items/0/seen")
                        .asString())
                .isEqualTo("PHONE");
        answer(citizen().get().uri("/api/persons/me/looks?cursor=x"), 400);
        answer(
                citizen()
                        .get()
                        .uri("/api/persons/me/looks?sort=OLDEST&cursor="
                                + first.path("next").asString()),
                400);
    }

    private RestTestClient.RequestHeadersSpec<?> whole(String end) {
        return citizen().post().uri("/api/persons/me/whole").body(Map.of("residentIdEnd", end));
    }

    private String end() {
        return String.valueOf(person.get("residentId")).substring(12);
    }

    private JsonNode looks() {
        return answer(citizen().get().uri("/api/persons/me/looks"), 200).path("items");
    }

    @Test
    void showsACitizenTheirOwnFileWholeOnceTheySayHowTheirNumberEnds() {
        JsonNode file = answer(whole(end().toLowerCase(Locale.ROOT)), 200);

        assertThat(file.path("name").asString()).isEqualTo("王小明");
        assertThat(file.path("residentId").asString()).isEqualTo(person.get("residentId"));
        assertThat(file.path("phone").asString()).isEqualTo(person.get("phone"));
        assertThat(file.path("address").asString()).isEqualTo(person.get("address"));
        assertThat(mine().path("residentId").asString())
                .as("asking once opens nothing for good")
                .contains("*");
        assertThat(looks().at("/0/seen").asString()).isEqualTo("OWN_FILE");
        assertThat(looks().at("/0/role").asString()).isEqualTo("CITIZEN");
        assertThat(looks().at("/0").hasNonNull("reason")).isFalse();
    }

    @Test
    void showsNothingToWhoDoesNotKnowHowTheNumberEnds() {
        JsonNode refused = answer(whole(end().startsWith("9") ? "123456" : "923456"), 422);

        assertThat(refused.at("/errors/0/field").asString()).isEqualTo("/residentIdEnd");
        assertThat(refused.toString()).doesNotContain(end());
        for (String malformed : List.of("", "12345", "1234567", "X23456", "示范路一二")) {
            assertThat(answer(whole(malformed), 400).at("/errors/0/field").asString())
                    .isEqualTo("/residentIdEnd");
        }
        answer(citizen().post().uri("/api/persons/me/whole").body(Map.of()), 400);
        assertThat(looks().size()).isZero();
    }

    @Test
    void countsTheTriesOfADayEvenTheRightOnes() {
        String wrong = end().startsWith("9") ? "123456" : "923456";
        for (int i = 0; i < 4; i++) {
            answer(whole(wrong), 422);
        }
        answer(whole(end()), 200);

        answer(whole(end()), 429);
        assertThat(looks().size()).isEqualTo(1);
    }

    private int introduction(String referral, String employer) {
        return station.as(Tokens.employer(employer))
                .post()
                .uri("/api/referrals/" + referral + "/introduction")
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private void tell(String type, long sequence, Map<String, ?> news) {
        others.publish("employer.referral", type, String.valueOf(news.get("referralId")), sequence, Map.copyOf(news));
    }

    @Test
    void introducesAPersonToTheEmployerThatTheyWereSentTo() {
        String referral = UUID.randomUUID().toString();
        Map<String, Object> sent =
                Map.of("referralId", referral, "personId", id, "employerId", "e1", "issuedOn", "2026-03-05");
        tell("employer.referral-issued.v1", 1, sent);
        await().atMost(Duration.ofSeconds(20)).until(() -> introduction(referral, "e1") == 200);

        JsonNode known = answer(
                station.as(Tokens.employer("e1")).post().uri("/api/referrals/" + referral + "/introduction"), 200);
        assertThat(known.path("name").asString()).isEqualTo("王小明");
        assertThat(known.path("phone").asString()).isEqualTo(person.get("phone"));
        assertThat(known.toString()).doesNotContain(String.valueOf(person.get("residentId")), "示范路");
        assertThat(introduction(referral, "e2")).isEqualTo(403);
        assertThat(introduction(UUID.randomUUID().toString(), "e1")).isEqualTo(404);
        JsonNode look =
                answer(citizen().get().uri("/api/persons/me/looks"), 200).at("/items/0");
        assertThat(look.path("seen").asString()).isEqualTo("INTRODUCTION");
        assertThat(look.path("role").asString()).isEqualTo("EMPLOYER");
        assertThat(look.path("referralId").asString()).isEqualTo(referral);
    }

    @Test
    void aRefusalEndsTheIntroductionAndAHireDoesNot() {
        for (String outcome : List.of("HIRED", "REFUSED")) {
            String referral = UUID.randomUUID().toString();
            Map<String, Object> answered =
                    Map.of("referralId", referral, "personId", id, "employerId", "e1", "outcome", outcome);
            Map<String, Object> issued =
                    Map.of("referralId", referral, "personId", id, "employerId", "e1", "issuedOn", "2026-03-05");
            tell("employer.referral-answered.v1", 3, answered);
            int expected = outcome.equals("HIRED") ? 200 : 409;
            await().atMost(Duration.ofSeconds(20)).until(() -> introduction(referral, "e1") == expected);
            tell("employer.referral-issued.v1", 1, issued);
            await().during(Duration.ofMillis(500)).until(() -> introduction(referral, "e1") == expected);
        }
    }

    @Test
    void aWithdrawalEndsTheIntroduction() {
        String referral = UUID.randomUUID().toString();
        tell(
                "employer.referral-issued.v1",
                1,
                Map.of("referralId", referral, "personId", id, "employerId", "e1", "issuedOn", "2026-03-05"));
        await().atMost(Duration.ofSeconds(20)).until(() -> introduction(referral, "e1") == 200);

        tell("employer.referral-withdrawn.v1", 2, Map.of("referralId", referral, "personId", id, "employerId", "e1"));
        await().atMost(Duration.ofSeconds(20)).until(() -> introduction(referral, "e1") == 409);
    }
}
