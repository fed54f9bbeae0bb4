package org.onehall.local.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.district.SampleEmployer;
import org.onehall.local.district.sheets.EmployersSheet;
import org.onehall.local.district.sheets.Sheets;
import org.onehall.local.district.sheets.VacanciesSheet;
import org.onehall.local.sheet.Column;
import org.onehall.local.sheet.SheetFile;
import org.onehall.local.sheet.SheetReader;

class DistrictImportTests {

    private static final SampleDistrict SMALL = SampleDistrict.of(3, 400, 12, 40);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void bringsInEverythingAndThenNothing() throws Exception {
        try (var hall = new FakeHall()) {
            run(hall);
            assertWhole(hall);
            assertThat(DistrictImport.isDone(folder, SMALL)).isTrue();
            assertThat(DistrictImport.firstEmployer(folder))
                    .hasValueSatisfying(id -> assertThat(hall.idsByKey).containsValue(id));

            int before = hall.requests.get();
            run(hall);
            assertThat(hall.requests.get() - before).isEqualTo(1);
            assertThat(told.toString(StandardCharsets.UTF_8)).contains("people 400 / 400");
        }
    }

    @Test
    void growsByTheStreetsThatAreNotThereYet() throws Exception {
        var streets = SMALL.byStreet().keySet().stream().limit(2).toList();
        var employers = SMALL.employers().stream()
                .filter(employer -> streets.contains(employer.division().substring(0, 9)))
                .toList();
        var codes = employers.stream().map(SampleEmployer::creditCode).toList();
        var two = new SampleDistrict(
                SMALL.residents().stream()
                        .filter(resident ->
                                streets.contains(resident.community().substring(0, 9)))
                        .toList(),
                employers,
                SMALL.vacancies().stream()
                        .filter(vacancy -> codes.contains(vacancy.employer()))
                        .toList());
        assertThat(employers.size()).isBetween(1, 11);
        try (var hall = new FakeHall()) {
            run(hall, two);
            assertThat(hall.made("employers")).isEqualTo(employers.size());
            assertThat(hall.made("survey-sheets")).isEqualTo(2);
            assertThat(DistrictImport.isDone(folder, SMALL)).isFalse();

            run(hall);
            assertWhole(hall);
        }
    }

    @Test
    void goesOnWhereItWasCutShort() throws Exception {
        try (var hall = new FakeHall()) {
            for (int requests : new int[] {1, 9, 20, 30, 5}) {
                hall.diesAt = hall.requests.get() + requests;
                assertThatThrownBy(() -> run(hall)).isInstanceOf(RuntimeException.class);
            }
            hall.diesAt = Integer.MAX_VALUE;
            run(hall);
            assertWhole(hall);
        }
    }

    @Test
    void takesALineThatACrashCutShortForNotWritten() throws Exception {
        try (var hall = new FakeHall()) {
            run(hall);
            Path progress = folder.resolve("import.progress");
            String all = Files.readString(progress);
            Files.writeString(progress, all.substring(0, all.indexOf("published 7 ") + 10));
            run(hall);
            assertWhole(hall);
            Files.writeString(progress, "torn", StandardOpenOption.APPEND);
            assertThat(DistrictImport.isDone(folder, SMALL)).isTrue();
        }
    }

    @Test
    void waitsForAHallThatDoesNotKnowTheCodesYet() throws Exception {
        try (var hall = new FakeHall()) {
            hall.ignorant.set(2);
            hall.refusedRows.set(1);
            run(hall);
            assertThat(hall.made("employers")).isEqualTo(12);
            assertThat(hall.made("survey-sheets")).isEqualTo(9);
        }
    }

    @Test
    void startsAnewWithAHallThatKnowsNothing() throws Exception {
        try (var hall = new FakeHall()) {
            run(hall);
        }
        try (var other = new FakeHall()) {
            run(other);
            assertWhole(other);
        }
    }

    @Test
    void bringsInWhatSomebodyHasMadeOfTheSheets() throws Exception {
        Sheets.write(SMALL, folder);
        String name = employersSheet(one -> Map.of("单位名称", "李家面馆"));
        try (var hall = new FakeHall()) {
            run(hall);
            assertThat(hall.made("employers")).isEqualTo(12);
            assertThat(hall.bodies.values()).anyMatch(body -> body.contains("李家面馆"));
            assertThat(hall.bodies.values()).noneMatch(body -> body.contains(name));
        }
    }

    @Test
    void tellsARowThatTheHallRefusesAndTakesItOncePutRight() throws Exception {
        Sheets.write(SMALL, folder);
        employersSheet(one -> Map.of("单位规模", "GIGANTIC"));
        try (var hall = new FakeHall()) {
            assertThat(run(hall)).isFalse();
            assertThat(told.toString(StandardCharsets.UTF_8))
                    .contains(first().employers().getFileName() + ", row 2: 单位规模: Not a scale.")
                    .contains(first().vacancies().getFileName() + ", row 2: No such employer has come in");
            assertThat(hall.made("employers")).isEqualTo(11);
            assertThat(hall.made("survey-sheets")).isEqualTo(8);
            assertThat(DistrictImport.isDone(folder, SMALL)).isFalse();

            employersSheet(one -> Map.of("单位规模", "小型"));
            assertThat(run(hall)).isTrue();
            assertWhole(hall);
        }
    }

    @Test
    void doublesNoRowThatWasEditedWhileItWasOnItsWay() throws Exception {
        try (var hall = new FakeHall()) {
            run(hall);
            Path progress = folder.resolve("import.progress");
            int number = SMALL.employers().stream()
                    .filter(employer -> employer.division().startsWith(first().street()))
                    .findFirst()
                    .orElseThrow()
                    .number();
            Files.writeString(
                    progress,
                    Files.readString(progress).replaceAll("(?m)^(all|employer %d) .*\n".formatted(number), ""));
            String name = employersSheet(one -> Map.of("单位名称", "李家面馆"));
            for (int run = 1; run <= 2; run++) {
                assertThat(run(hall)).isFalse();
                assertThat(told.toString(StandardCharsets.UTF_8)).contains(", row 2: It was on its way");
                assertThat(hall.made("employers")).isEqualTo(12);
            }

            employersSheet(one -> Map.of("单位名称", name));
            assertThat(run(hall)).isTrue();
            assertWhole(hall);
        }
    }

    @Test
    void takesTheTermsOfADraftAgainWhosePublicationWasRefused() throws Exception {
        Sheets.write(SMALL, folder);
        edit(first().vacancies(), VacanciesSheet.COLUMNS, row -> Map.of("月薪从", "12.00"));
        try (var hall = new FakeHall()) {
            hall.unwanted = "\"12.00\"";
            assertThat(run(hall)).isFalse();
            assertThat(told.toString(StandardCharsets.UTF_8))
                    .contains(first().vacancies().getFileName() + ", row 2: The wage is too low.");

            edit(first().vacancies(), VacanciesSheet.COLUMNS, row -> Map.of("月薪从", "5000.00"));
            assertThat(run(hall)).isTrue();
            assertWhole(hall);
        }
    }

    @Test
    void refusesRowsThatCannotBeToldApartAndSheetsThatAreNone() throws Exception {
        Sheets.write(SMALL, folder);
        edit(first().vacancies(), VacanciesSheet.COLUMNS, row -> Map.of("序号", "eleven"));
        Files.writeString(Sheets.write(SMALL, folder).get(1).employers(), "no workbook");
        try (var hall = new FakeHall()) {
            assertThat(run(hall)).isFalse();
            assertThat(told.toString(StandardCharsets.UTF_8))
                    .contains(first().vacancies().getFileName() + ", row 2: 序号 must be a number")
                    .contains(Sheets.write(SMALL, folder).get(1).employers().getFileName() + ": It cannot be read");
        }
    }

    @Test
    void keepsAListOfMoreRowsThanATerminalShows() throws Exception {
        for (var street : Sheets.write(SMALL, folder)) {
            Files.writeString(street.employers(), "no workbook");
        }
        try (var hall = new FakeHall()) {
            assertThat(run(hall)).isFalse();
            Path list = folder.resolve("refused.txt");
            assertThat(told.toString(StandardCharsets.UTF_8)).contains("and 20 rows more; all of them are in " + list);
            assertThat(Files.readAllLines(list)).hasSize(40).allMatch(line -> line.contains("No such employer"));
        }
    }

    @Test
    void tellsThePeopleThatTheHallRefusesAndSendsTheirSheetAgainAtTheNextRun() throws Exception {
        try (var hall = new FakeHall()) {
            hall.whyRefused = "name-length";
            hall.refusedRows.set(1);
            assertThat(run(hall)).isFalse();
            assertThat(told.toString(StandardCharsets.UTF_8)).contains(", row 4: 姓名: Odd.");

            assertThat(run(hall)).isTrue();
            assertThat(hall.made("survey-sheets")).isEqualTo(9);
        }
    }

    private Sheets.OfStreet first() {
        return Sheets.write(SMALL, folder).getFirst();
    }

    /** Edits the first employer of the first street; returns what it was called. */
    private String employersSheet(UnaryOperator<Map<String, String>> changes) throws Exception {
        return edit(first().employers(), EmployersSheet.COLUMNS, changes).getOrDefault("单位名称", "");
    }

    private static Map<String, String> edit(
            Path sheet, List<Column> columns, UnaryOperator<Map<String, String>> changes) throws Exception {
        var rows = SheetReader.read(sheet, columns);
        var headings = columns.stream().map(Column::heading).toList();
        var before = rows.getFirst().cells();
        var edited = new HashMap<>(before);
        edited.putAll(changes.apply(before));
        List<List<String>> cells = new ArrayList<>();
        cells.add(headings.stream().map(it -> edited.getOrDefault(it, "")).toList());
        rows.stream()
                .skip(1)
                .map(row -> columns.stream().map(row::cell).toList())
                .forEach(cells::add);
        SheetFile.write(sheet, "edited", headings, cells);
        return before;
    }

    private boolean run(FakeHall hall) {
        return run(hall, SMALL);
    }

    private boolean run(FakeHall hall, SampleDistrict district) {
        try (var client = hall.client()) {
            var out = new PrintStream(told, true, StandardCharsets.UTF_8);
            return new DistrictImport(client, folder, district, (chinese, english) -> english, out).run();
        }
    }

    private static void assertWhole(FakeHall hall) {
        assertThat(hall.made("employers")).isEqualTo(12);
        assertThat(hall.made("vacancies")).isEqualTo(40);
        assertThat(hall.made("survey-sheets")).isEqualTo(8);
        assertThat(hall.published).hasSize(40);
    }
}
