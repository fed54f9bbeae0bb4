package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.onehall.jobseeker.Station.answer;
import static org.onehall.jobseeker.Station.somebody;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.OtherServices;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Pool
class SurveyModuleTests {

    private static final LocalDate BIRTH = LocalDate.of(1979, 4, 2);

    @Autowired
    private Station station;

    @Autowired
    private EventProbe probe;

    @Autowired
    private OtherServices others;

    @Autowired
    private AuditTrail trail;

    private JsonNode send(byte[] content) {
        return Station.sheetOf(station.coordinator(), content);
    }

    private List<JsonNode> rows(JsonNode sheet) {
        return answer(
                        station.coordinator()
                                .get()
                                .uri("/api/survey-sheets/" + sheet.path("id").asString() + "/rows"),
                        200)
                .path("items")
                .valueStream()
                .toList();
    }

    private static String counts(JsonNode sheet) {
        JsonNode counts = sheet.path("counts");
        return counts.path("created").asInt() + "/" + counts.path("updated").asInt() + "/"
                + counts.path("unchanged").asInt() + "/"
                + counts.path("refused").asInt();
    }

    @Test
    void takesAHouseholdInAndChangesNothingWhenSentAgain() {
        String home = "H-" + Numbers.phone();
        SheetFixture fixture = new SheetFixture()
                .row(Numbers.man(BIRTH), "户编号", home, "与户主关系", "户主", "家庭月收入", "2800", "电话", Numbers.phone())
                .row(
                        Numbers.woman(BIRTH),
                        "户编号",
                        home,
                        "与户主关系",
                        "配偶",
                        "求职意向工种代码",
                        "4-03-02-01、6-31",
                        "最低工资",
                        "3500",
                        "技能",
                        "缝纫、电工")
                .row(Numbers.man(LocalDate.of(2015, 1, 1)), "户编号", home, "与户主关系", "子女", "就业状态", "非劳动力");

        JsonNode first = send(fixture.xlsx());
        assertThat(counts(first)).isEqualTo("3/0/0/0");
        String wife = rows(first).get(1).path("personId").asString();
        JsonNode household = householdOf(wife);

        assertThat(household.path("number").asString()).isEqualTo(home);
        assertThat(household.path("members").size()).isEqualTo(3);
        assertThat(household.path("zeroEmployment").asBoolean()).isTrue();
        probe.await("jobseeker.wish-changed.v1", wife);
        probe.await("jobseeker.household-reclassified.v1", household.path("id").asString());

        for (byte[] again : List.of(fixture.csv(), fixture.csv(Charset.forName("GB18030")), fixture.xlsx())) {
            assertThat(counts(send(again))).isEqualTo("0/0/3/0");
        }
        assertThat(probe.about(wife)).hasSize(2);
    }

    @Test
    void aFileThatALaterSurveyFindsTrueIsDueNoMoreAndNothingElseChanges() {
        String skill = "竹编" + Long.toString(System.nanoTime(), 36);
        String home = "H-" + Numbers.phone();
        String head = Numbers.man(BIRTH);
        String[] said = {"户编号", home, "与户主关系", "户主", "家庭月收入", "2800", "技能", skill, "调查日期"};
        String person = rows(send(
                        new SheetFixture().row(head, with(said, "2026-01-05")).csv()))
                .getFirst()
                .path("personId")
                .asString();
        await().until(() -> verifiedBefore("2026-02-01", skill) == 1);
        JsonNode household = householdOf(person);
        int events = probe.about(person).size();

        assertThat(counts(send(
                        new SheetFixture().row(head, with(said, "2026-03-01")).csv())))
                .isEqualTo("0/0/1/0");

        await().until(() -> verifiedBefore("2026-02-01", skill) == 0);
        assertThat(verifiedBefore("2026-03-02", skill)).isEqualTo(1);
        assertThat(householdOf(person)).isEqualTo(household);
        assertThat(probe.about(person)).hasSize(events);
    }

    @Test
    void saysThatWhatAnOlderSurveyFoundOtherwiseIsNotTaken() {
        String man = Numbers.man(BIRTH);
        byte[] inMarch = surveyed(man, "2026-03-01", "焊工");
        byte[] inFebruary = surveyed(man, "2026-02-01", "钳工");
        byte[] theSameInFebruary = surveyed(man, "2026-02-01", "焊工");
        assertThat(counts(send(inMarch))).isEqualTo("1/0/0/0");

        JsonNode older = send(inFebruary);

        assertThat(counts(older)).isEqualTo("0/0/1/0");
        JsonNode row = rows(older).getFirst();
        assertThat(problems(row)).containsExactly("older-than-file");
        assertThat(row.at("/problems/0/column").asString()).isEqualTo("调查日期");
        assertThat(row.at("/problems/0/message").asString()).contains("was not taken");
        JsonNode file = answer(
                station.coordinator()
                        .get()
                        .uri("/api/persons/" + row.path("personId").asString()),
                200);
        assertThat(file.at("/skills/0").asString()).isEqualTo("焊工");
        assertThat(problems(rows(send(theSameInFebruary)).getFirst())).isEmpty();
    }

    @Test
    void saysOfARowThatTellsOnlyOfTheHouseholdThatItUpdatesAndTakesNothingOlder() {
        String man = Numbers.man(BIRTH);
        String[] homes = {"H-" + Numbers.phone(), "H-" + Numbers.phone(), "H-" + Numbers.phone()};
        assertThat(counts(send(inHome(man, homes[0], "户主", "2800", "2026-03-01"))))
                .isEqualTo("1/0/0/0");

        JsonNode moved = send(inHome(man, homes[1], "户主", "2800", "2026-03-01"));

        assertThat(counts(moved)).isEqualTo("0/1/0/0");
        String person = rows(moved).getFirst().path("personId").asString();
        await().until(() -> householdOf(person).path("number").asString().equals(homes[1]));
        assertThat(counts(send(inHome(man, homes[1], "户主", "2800", "2026-03-02"))))
                .isEqualTo("0/0/1/0");
        assertThat(counts(send(inHome(man, homes[1], "户主", "3100", "2026-03-03"))))
                .isEqualTo("0/1/0/0");
        assertThat(counts(send(inHome(man, homes[1], "其他", "3100", "2026-03-04"))))
                .isEqualTo("0/1/0/0");
        byte[] older = new SheetFixture()
                .row(man, "户编号", homes[2], "与户主关系", "其他", "技能", "钳工", "调查日期", "2026-02-01")
                .csv();
        JsonNode late = send(older);
        assertThat(counts(late)).isEqualTo("0/0/1/0");
        assertThat(problems(rows(late).getFirst())).containsExactly("older-than-file");
        assertThat(counts(send(inHome(man, homes[1], "其他", "3100", "2026-03-05"))))
                .isEqualTo("0/0/1/0");
    }

    private static byte[] inHome(String residentId, String home, String relation, String income, String day) {
        return new SheetFixture()
                .row(residentId, "户编号", home, "与户主关系", relation, "家庭月收入", income, "调查日期", day)
                .csv();
    }

    private static byte[] surveyed(String residentId, String day, String skill) {
        return new SheetFixture().row(residentId, "调查日期", day, "技能", skill).csv();
    }

    private static String[] with(String[] said, String last) {
        return Stream.concat(Arrays.stream(said), Stream.of(last)).toArray(String[]::new);
    }

    private int verifiedBefore(String day, String skill) {
        return answer(station.coordinator().get().uri("/api/persons?q={q}&verifiedBefore={day}", skill, day), 200)
                .path("total")
                .asInt();
    }

    /** An import is done before a search knows of it. */
    private JsonNode householdOf(String person) {
        return await().until(
                        () -> answer(station.coordinator().get().uri("/api/households?member=" + person), 200)
                                .at("/items/0"),
                        found -> !found.isMissingNode());
    }

    /** In the order of the sheet's columns. */
    private static Stream<String> problems(JsonNode row) {
        return row.path("problems")
                .valueStream()
                .map(problem -> problem.path("code").asString());
    }

    @Test
    void reportsEveryRowAndSendsTheRefusedBack() {
        String twice = Numbers.man(BIRTH);
        JsonNode sheet = send(new SheetFixture()
                .row(twice)
                .row(twice)
                .row("110105194912310021", "电话", "12", "姓名", "=王")
                .row(Numbers.man(BIRTH), "文化程度", "博学", "电话", "12", "社区代码", District.ELSEWHERE)
                .row(Numbers.man(BIRTH), "文化程度", "博学", "调查日期", "2999-01-01")
                .row(Numbers.man(BIRTH), "状态起始日", BIRTH.minusDays(1).toString())
                .csv());

        assertThat(counts(sheet)).isEqualTo("1/0/0/5");
        List<JsonNode> rows = rows(sheet);
        assertThat(rows).extracting(row -> row.path("row").asInt()).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(rows.get(1).path("problems").path(0).path("message").asString())
                .isEqualTo("Resident ID: the same person as in row 2");
        assertThat(problems(rows.get(2))).containsExactly("formula", "resident-id-check", "malformed");
        assertThat(problems(rows.get(3))).containsExactly("foreign-division", "malformed", "code-unknown");
        JsonNode unknown = rows.get(3).path("problems").path(2);
        assertThat(unknown.path("message").asString()).contains("PRIMARY, JUNIOR, SENIOR");
        assertThat(unknown.path("allowed").valueStream().map(JsonNode::asString))
                .startsWith("PRIMARY", "JUNIOR")
                .hasSize(7);
        assertThat(problems(rows.get(5))).containsExactly("since-before-birth");

        String id = sheet.path("id").asString();
        assertThat(looksAt(id)).isZero();
        String back = new String(
                station.coordinator()
                        .get()
                        .uri("/api/survey-sheets/" + id + "/refused.csv")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);
        assertThat(back)
                .contains("'=王", "博学", "PRIMARY, JUNIOR", "resident-id-twice", "身份证号: the same person as in row 2")
                .doesNotContain("\"=王");
        assertThat(looksAt(id)).isOne();
    }

    private int looksAt(String sheet) {
        return trail.about(sheet, List.of("show-refused-rows"), AuditTrail.Order.NEWEST, null, 10)
                .size();
    }

    @Test
    void updatesWhoIsKnownAndUndoesNoHire() {
        String residentId = Numbers.woman(BIRTH);
        Map<String, Object> person = somebody(residentId);
        person.put("name", "李秀英");
        person.put("employment", Map.of("status", "UNEMPLOYED", "since", "2025-01-01"));
        String id = station.register(person).path("id").asString();
        String today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();

        assertThat(counts(send(new SheetFixture().row(residentId, "文化程度", "高中").csv())))
                .isEqualTo("0/0/1/0");
        assertThat(counts(send(new SheetFixture()
                        .row(residentId, "姓名", "李秀兰")
                        .row(residentId, "文化程度", "高中", "调查日期", today)
                        .csv())))
                .isEqualTo("0/0/0/2");

        others.publish(
                "employer.referral",
                "employer.person-hired.v1",
                "r-" + id,
                3,
                Map.of(
                        "referralId",
                        "r-" + id,
                        "personId",
                        id,
                        "vacancyId",
                        "v1",
                        "employerId",
                        "e1",
                        "employerName",
                        "晨光",
                        "startDate",
                        today));
        probe.await("jobseeker.employment-changed.v1", id);
        assertThat(counts(send(new SheetFixture()
                        .row(residentId, "状态起始日", "2026-02-01")
                        .csv())))
                .isEqualTo("0/0/1/0");
        JsonNode file = answer(station.coordinator().get().uri("/api/persons/" + id), 200);
        assertThat(file.path("employment").path("status").asString()).isEqualTo("EMPLOYED");
        assertThat(file.path("wish").path("open").asBoolean()).isFalse();
    }
}
