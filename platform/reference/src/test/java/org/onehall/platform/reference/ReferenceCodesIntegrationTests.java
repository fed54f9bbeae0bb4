package org.onehall.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onehall.platform.events.Copies;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.RealParts;
import org.onehall.platform.web.ProblemException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

@RealParts
@SpringBootTest(
        classes = DistrictApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=district-service")
class ReferenceCodesIntegrationTests {

    private static final LocalDate TODAY = DistrictApplication.TODAY;

    @Autowired
    private OtherServices others;

    @Autowired
    private ReferenceCodes codes;

    @Autowired
    private Copies copies;

    @Autowired
    private MongoOperations mongo;

    @LocalServerPort
    private int port;

    @Test
    void learnsWhatStationServicePublishes() {
        tellDivision("330101001002", TODAY.minusDays(1), null);
        tellOccupation("1-01-01-01", TODAY.minusDays(1), null);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> codes.isCommunity("330101001002") && codes.isOccupationOrGroup("1-01-01-01"));

        codes.requireDivision("/division", "330101001002");
        codes.requireOccupation("/occupation", "1-01-01-01");
        assertThat(codes.nameOf("330101001002", Locale.CHINESE)).isEqualTo("名330101001002");
        assertThat(codes.nameOf("1-01-01-01", Locale.UK)).isEqualTo("name 1-01-01-01");
        assertThat(codes.nameOf("1-01", Locale.CHINESE)).isEqualTo("1-01");
    }

    @Test
    void forgetsNothingThatEndsAndPutsItInOrder() {
        tellDivision("330102002", TODAY.minusYears(9), TODAY.minusYears(1));
        tellDivision("330102001", TODAY.minusYears(9), null);
        await().atMost(Duration.ofSeconds(20)).until(() -> codes.isDivision("330102001") && known("330102002"));

        assertThat(codes.divisions())
                .filteredOn(it -> it.code().startsWith("330102"))
                .containsExactly(
                        code("330102001", TODAY.minusYears(9), null),
                        code("330102002", TODAY.minusYears(9), TODAY.minusYears(1)));
        assertThat(codes.isDivision("330102002")).isFalse();
        assertThat(codes.nameOf("330102002", Locale.ENGLISH)).isEqualTo("name 330102002");
        assertUnknown("division-unknown", () -> codes.requireDivision("/division", "330102002"));
        codes.requireKnownDivision("division", null);
        assertUnknown("division-unknown", () -> codes.requireKnownDivision("division", "330102003"));
    }

    @Test
    void holdsADivisionFromItsFirstDayToItsLast() {
        tellDivision("330103001", TODAY, TODAY);
        tellDivision("330103002", TODAY.plusDays(1), null);
        tellDivision("330103003", TODAY.minusDays(9), TODAY.minusDays(1));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> known("330103001") && known("330103002") && known("330103003"));

        assertThat(codes.isDivision("330103001")).isTrue();
        assertThat(codes.isCommunity("330103001")).isFalse();
        assertThat(codes.isDivision("330103002")).isFalse();
        assertThat(codes.isDivision("330103003")).isFalse();
    }

    @Test
    void knowsAGroupWhileItHasAnyOccupation() {
        tellOccupation("2-03-04-05", TODAY.minusYears(9), TODAY.minusYears(1));
        await().atMost(Duration.ofSeconds(20)).until(() -> known("2-03-04-05"));

        codes.requireKnownOccupation("occupation", "2-03-04-05");
        for (String group : List.of("2", "2-03", "2-03-04")) {
            codes.requireOccupationOrGroup("/occupation", group);
            codes.requireKnownOccupation("occupation", group);
            assertUnknown("occupation-unknown", () -> codes.requireOccupation("/occupation", group));
        }
        assertUnknown("occupation-unknown", () -> codes.requireOccupationOrGroup("/occupation", "2-03-04-05"));
        assertUnknown("occupation-unknown", () -> codes.requireOccupation("/occupation", "2-03-04-05"));
        for (String none : List.of("", "2-", "2-0", "2-03-", "2-04")) {
            assertUnknown("occupation-unknown", () -> codes.requireOccupationOrGroup("/occupation", none));
            assertUnknown("occupation-unknown", () -> codes.requireKnownOccupation("occupation", none));
        }
    }

    @Test
    void takesBackAtOnceWhatThisInstanceIsToldHasEnded() {
        tellDivision("330105001", TODAY.minusYears(9), null);
        await().atMost(Duration.ofSeconds(20)).until(() -> codes.isDivision("330105001"));

        others.publish(
                "station.division",
                "station.division-changed.v1",
                "330105001",
                2,
                data("330105001", TODAY.minusYears(9), TODAY.minusDays(1)));
        await().atMost(Duration.ofSeconds(20)).until(() -> !codes.isDivision("330105001"));
    }

    @Test
    void findsWithinASecondWhatAnotherInstanceWasTold() {
        assertThat(codes.isDivision("330106001")).isFalse();
        copies.put(Division.class, "330106001", 1, new Division("330106001", "名", null, null, null, null, null));

        await().atMost(Duration.ofSeconds(5)).until(() -> codes.isDivision("330106001"));
        assertThat(codes.nameOf("330106001", Locale.ENGLISH)).isEqualTo("名");
    }

    @Test
    void readsCopiesThatEarlierVersionsKept() {
        mongo.getCollection("divisions").insertOne(new Document("_id", "330107001").append("sequence", 1L));
        mongo.getCollection("divisions")
                .insertOne(new Document("_id", "330107002")
                        .append("sequence", 1L)
                        .append("validUntil", TODAY.minusDays(1).toString()));
        mongo.getCollection("occupations").insertOne(new Document("_id", "7-01-01-01").append("sequence", 1L));

        await().atMost(Duration.ofSeconds(5)).until(() -> codes.isDivision("330107001") && known("330107002"));
        assertThat(codes.isDivision("330107002")).isFalse();
        codes.requireOccupation("/occupation", "7-01-01-01");
        assertThat(codes.nameOf("330107001", Locale.ENGLISH)).isEqualTo("330107001");
        assertThat(codes.occupations()).contains(new ReferenceCode("7-01-01-01", "7-01-01-01", null, null, null));
    }

    @Test
    void saysInBothLanguagesWhichCodeIsUnknown() {
        JsonNode chinese = answer("?division=999999", "zh-CN");
        assertThat(chinese.path("title").asString()).isEqualTo("区划代码不存在");
        assertThat(chinese.path("detail").asString()).isEqualTo("没有区划代码 999999，或已停用。");

        JsonNode english = answer("?occupation=9-99", "en");
        assertThat(english.path("title").asString()).isEqualTo("Unknown occupation");
        assertThat(english.at("/errors/0/message").asString())
                .isEqualTo("There is no occupation or group of occupations 9-99, or it is not in force.");
    }

    private JsonNode answer(String query, String language) {
        JsonNode body = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .build()
                .get()
                .uri("http://localhost:" + port + "/api/desk" + query)
                .header("Accept-Language", language)
                .retrieve()
                .onStatus(status -> true, (asked, answered) -> {})
                .body(JsonNode.class);
        if (body == null) {
            throw new AssertionError("An answer without a body");
        }
        return body;
    }

    private boolean known(String code) {
        return Stream.concat(codes.divisions().stream(), codes.occupations().stream())
                .anyMatch(it -> it.code().equals(code));
    }

    private static void assertUnknown(String problem, ThrowingCallable check) {
        assertThatThrownBy(check).isInstanceOfSatisfying(ProblemException.class, thrown -> {
            assertThat(thrown.status().value()).isEqualTo(400);
            assertThat(thrown.code()).isEqualTo(problem);
        });
    }

    private void tellDivision(String code, LocalDate from, @Nullable LocalDate until) {
        others.publish("station.division", "station.division-changed.v1", code, 1, data(code, from, until));
    }

    private void tellOccupation(String code, LocalDate from, @Nullable LocalDate until) {
        others.publish("station.occupation", "station.occupation-changed.v1", code, 1, data(code, from, until));
    }

    private static Map<String, Object> data(String code, LocalDate from, @Nullable LocalDate until) {
        Map<String, Object> data =
                new HashMap<>(Map.of("code", code, "name", "名" + code, "nameEn", "name " + code, "validFrom", from));
        if (until != null) {
            data.put("validUntil", until);
        }
        return data;
    }

    private static ReferenceCode code(String code, LocalDate from, @Nullable LocalDate until) {
        return new ReferenceCode(code, "名" + code, "name " + code, from, until);
    }
}
