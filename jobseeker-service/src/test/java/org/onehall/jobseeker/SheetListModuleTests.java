package org.onehall.jobseeker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onehall.jobseeker.Station.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.onehall.jobseeker.survey.sheet.SheetRows;
import org.onehall.jobseeker.survey.sheet.SheetTemplate;
import org.onehall.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Which sheets are listed for whom, and the empty sheet to begin with. */
@Pool
class SheetListModuleTests {

    private static final String STREET = "330104001";
    private static final LocalDate BIRTH = LocalDate.of(1979, 4, 2);

    @Autowired
    private Station station;

    private RestTestClient somebody(String role, String... divisions) {
        Map<String, Object> claims = Map.of("sub", UUID.randomUUID().toString(), "divisions", List.of(divisions));
        return station.as(Tokens.of(role, claims));
    }

    private static SheetFixture aPerson() {
        return new SheetFixture().row(Numbers.man(BIRTH));
    }

    private static String send(RestTestClient sender, byte[] content) {
        return Station.sheetOf(sender, content).path("id").asString();
    }

    private static List<String> listed(RestTestClient reader, String query) {
        return ids(answer(reader.get().uri("/api/survey-sheets" + query), 200));
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(sheet -> sheet.path("id").asString())
                .toList();
    }

    @Test
    void listsOnesOwnAndTheNewestFirst() {
        RestTestClient coordinator = somebody("coordinator", STREET);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sent.addFirst(send(coordinator, aPerson().csv()));
        }

        JsonNode first = answer(coordinator.get().uri("/api/survey-sheets?limit=2"), 200);
        JsonNode second = answer(
                coordinator
                        .get()
                        .uri("/api/survey-sheets?limit=2&cursor="
                                + first.path("next").asString()),
                200);

        assertThat(ids(first)).isEqualTo(sent.subList(0, 2));
        assertThat(ids(second)).isEqualTo(sent.subList(2, 3));
        assertThat(second.hasNonNull("next")).isFalse();
        assertThat(first.at("/items/0/divisions/0").asString()).isEqualTo(STREET);
        assertThat(first.at("/items/0/fileName").asString()).isEqualTo("sheet.csv");
        assertThat(listed(somebody("coordinator", STREET), "")).isEmpty();
        assertThat(listed(somebody("station", STREET), "")).isEmpty();
    }

    @Test
    void pagesThroughTheOldestFirstWhereAskedTo() {
        RestTestClient coordinator = somebody("coordinator", STREET);
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            sent.add(send(coordinator, aPerson().csv()));
        }
        String oldest = "/api/survey-sheets?limit=2&sort=OLDEST";

        JsonNode first = answer(coordinator.get().uri(oldest), 200);
        String behind = "&cursor=" + first.path("next").asString();

        assertThat(ids(first)).isEqualTo(sent.subList(0, 2));
        assertThat(ids(answer(coordinator.get().uri(oldest + behind), 200))).isEqualTo(sent.subList(2, 3));
        for (String newest : List.of("/api/survey-sheets?limit=2", "/api/survey-sheets?sort=NEWEST")) {
            assertThat(answer(coordinator.get().uri(newest + behind), 400)
                            .at("/errors/0/code")
                            .asString())
                    .isEqualTo("malformed-cursor");
        }
    }

    @Test
    void showsAnOfficerTheSheetsOfTheirDivisionsAndNoOthers() {
        String near = send(somebody("coordinator", STREET), aPerson().csv());
        String far = send(somebody("coordinator", "330104002"), aPerson().csv());
        String both = send(somebody("station", STREET, "330104002"), aPerson().csv());
        RestTestClient officer = somebody("officer", STREET);
        String own = send(officer, aPerson().csv());

        assertThat(listed(officer, "?limit=200")).contains(near, own).doesNotContain(far, both);
        assertThat(listed(officer, "?own=true")).containsExactly(own);
        assertThat(listed(somebody("officer", STREET, "330104002"), "?limit=200"))
                .contains(near, far, both, own);
        assertThat(listed(somebody("officer", "330104"), "?limit=200")).contains(near, far, both, own);
        assertThat(listed(somebody("officer"), "?limit=200")).isEmpty();
    }

    @Test
    void holdsASheetAskedForByItsIdWhereItMayBeOpened() {
        RestTestClient sender = somebody("coordinator", STREET);
        String sheet = send(sender, aPerson().csv());
        send(sender, aPerson().csv());

        for (RestTestClient reader : List.of(sender, somebody("station", STREET), somebody("officer", "330104"))) {
            assertThat(listed(reader, "?id=" + sheet)).containsExactly(sheet);
            answer(reader.get().uri("/api/survey-sheets/" + sheet), 200);
        }
        for (RestTestClient reader :
                List.of(somebody("coordinator", STREET + "001"), somebody("officer", "330104002"))) {
            assertThat(listed(reader, "?id=" + sheet)).isEmpty();
            answer(reader.get().uri("/api/survey-sheets/" + sheet), 403);
        }
        assertThat(listed(somebody("coordinator", STREET), "?own=true&id=" + sheet))
                .isEmpty();
        assertThat(listed(sender, "?state=REFUSED&id=" + sheet)).isEmpty();
        assertThat(listed(sender, "?id=no-such")).isEmpty();
    }

    @Test
    void narrowsToAStateAndToThoseWithRefusedRows() {
        RestTestClient coordinator = somebody("coordinator", STREET);
        String clean = send(coordinator, aPerson().csv());
        String partly = send(coordinator, aPerson().row("1").csv());
        String empty = send(coordinator, new SheetFixture().csv());

        assertThat(listed(coordinator, "")).containsExactly(empty, partly, clean);
        assertThat(listed(coordinator, "?state=DONE")).containsExactly(partly, clean);
        assertThat(listed(coordinator, "?state=REFUSED")).containsExactly(empty);
        assertThat(listed(coordinator, "?refusedRows=true")).containsExactly(partly);
        assertThat(listed(coordinator, "?refusedRows=false&state=DONE")).containsExactly(clean);
    }

    @Test
    void refusesWhatIsNoQuestion() {
        for (String query : List.of(
                "?state=LOST",
                "?limit=0",
                "?limit=201",
                "?cursor=x",
                "?cursor=e30",
                "?sort=PRETTIEST",
                "?sender=me",
                "?id=" + "x".repeat(65))) {
            answer(station.coordinator().get().uri("/api/survey-sheets" + query), 400);
        }
    }

    @Test
    void givesAnEmptySheetThatComesBackFilledIn() {
        RestTestClient coordinator = somebody("coordinator", STREET);
        byte[] workbook = file(coordinator, "xlsx");
        String template = new String(file(coordinator, "csv"), StandardCharsets.UTF_8);

        try (SheetRows rows = SheetRows.open(workbook)) {
            assertThat(rows.next(1)).isEmpty();
        }
        assertThat(template).startsWith("\uFEFF\"户编号\"").doesNotContain("备注");
        String row = String.join(
                ",",
                "",
                "",
                "李秀英",
                Numbers.woman(BIRTH),
                District.COMMUNITY,
                "",
                "",
                "",
                "失业",
                "",
                "",
                "",
                "",
                "",
                "",
                "2026-03-01");
        String id = send(coordinator, (template + row + "\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(answer(coordinator.get().uri("/api/survey-sheets/" + id), 200)
                        .at("/counts/created")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void listsInTheEmptySheetWhatItsColumnsTake() throws IOException {
        byte[] workbook = file(somebody("coordinator", STREET), "xlsx");

        List<String> listed = new ArrayList<>();
        try (ReadableWorkbook opened = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Row row : opened.findSheet(SheetTemplate.LISTS).orElseThrow().read()) {
                listed.add(row.getCellText(0) + " " + row.getCellText(2));
            }
        }
        assertThat(listed)
                .contains(
                        "文化程度 研究生",
                        "就业状态 非劳动力",
                        "与户主关系 户主",
                        "社区代码 " + District.COMMUNITY,
                        "工作区域 " + District.ELSEWHERE,
                        "工作区域 330104",
                        "求职意向工种代码 4-03-02-01")
                .doesNotContain("社区代码 " + District.ELSEWHERE, "社区代码 330104001", "工作区域 " + District.GONE)
                .doesNotHaveDuplicates();
    }

    private static byte[] file(RestTestClient reader, String kind) {
        byte[] content = reader.get()
                .uri("/api/survey-sheets/template." + kind)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"survey-sheet." + kind + "\"")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBodyContent();
        return content;
    }
}
