package org.onehall.local.district.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.district.SampleEmployer;
import org.onehall.local.district.SampleVacancy;
import org.onehall.local.sheet.Column;
import org.onehall.local.sheet.SheetReader;
import org.onehall.local.sheet.SheetRow;
import tools.jackson.databind.json.JsonMapper;

class SheetsTests {

    @TempDir
    Path folder;

    @Test
    void areThreeForEachStreet() throws Exception {
        var small = SampleDistrict.of(1, 400, 1, 1);
        var sheets = Sheets.write(small, folder);

        assertThat(sheets).hasSize(8);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(24);
        }
        var rows = Objects.requireNonNull(small.byStreet().get("330104001"));
        try (var workbook = new ReadableWorkbook(
                        folder.resolve("survey-330104001.xlsx").toFile());
                var read = workbook.getFirstSheet().openStream()) {
            var list = read.toList();
            assertThat(list).hasSize(rows.size() + 1);
            assertThat(list.get(0).getCellText(3)).isEqualTo("身份证号");
            assertThat(list.get(1).getCellText(3)).isEqualTo(rows.getFirst().residentId());
        }
        var others = Objects.requireNonNull(small.byStreet().get("330104002"));
        assertThat(Files.readAllLines(folder.resolve("survey-330104002.csv"))).hasSize(others.size() + 1);
        assertThat(SheetReader.count(folder.resolve("survey-330104002.csv"))).isEqualTo(others.size());
    }

    @Test
    void giveBackTheSameEmployersAndVacancies() throws Exception {
        var district = SampleDistrict.usual();
        var sheets = Sheets.write(district, folder);

        List<SampleEmployer> employers = new ArrayList<>();
        List<SampleVacancy> vacancies = new ArrayList<>();
        for (var street : sheets) {
            for (SheetRow row : SheetReader.read(street.employers(), EmployersSheet.COLUMNS)) {
                employers.add(EmployersSheet.employer(number(row), row));
            }
            for (SheetRow row : SheetReader.read(street.vacancies(), VacanciesSheet.COLUMNS)) {
                vacancies.add(VacanciesSheet.vacancy(number(row), row));
            }
        }

        assertThat(employers).containsExactlyInAnyOrderElementsOf(district.employers());
        assertThat(vacancies).containsExactlyInAnyOrderElementsOf(district.vacancies());
    }

    @Test
    void sayItInChinese() throws Exception {
        var sheets = Sheets.write(SampleDistrict.of(1, 400, 40, 80), folder).getFirst();

        assertThat(SheetReader.read(sheets.employers(), EmployersSheet.COLUMNS))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.cells().get("单位规模")).isIn("微型", "小型", "中型", "大型"));
        assertThat(SheetReader.read(sheets.vacancies(), VacanciesSheet.COLUMNS))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.cells().getOrDefault("学历要求", "")).doesNotContainPattern("[A-Z]"));
    }

    @Test
    void areTheSameForTheSameSeed() throws Exception {
        var one = Sheets.write(SampleDistrict.of(5, 400, 40, 80), folder.resolve("one"))
                .getFirst();
        var same = Sheets.write(SampleDistrict.of(5, 400, 40, 80), folder.resolve("same"))
                .getFirst();
        var other = Sheets.write(SampleDistrict.of(6, 400, 40, 80), folder.resolve("other"))
                .getFirst();

        assertThat(cells(one.employers(), EmployersSheet.COLUMNS))
                .isEqualTo(cells(same.employers(), EmployersSheet.COLUMNS))
                .isNotEqualTo(cells(other.employers(), EmployersSheet.COLUMNS));
        assertThat(cells(one.vacancies(), VacanciesSheet.COLUMNS))
                .isEqualTo(cells(same.vacancies(), VacanciesSheet.COLUMNS))
                .isNotEqualTo(cells(other.vacancies(), VacanciesSheet.COLUMNS));
    }

    /** An Idempotency-Key belongs to one request, word for word, in the next process too. */
    @Test
    void makeTheSameRequestsWordForWord() throws Exception {
        var sheets = Sheets.write(SampleDistrict.usual(), folder).getFirst();
        var employer =
                SheetReader.read(sheets.employers(), EmployersSheet.COLUMNS).getFirst();
        var vacancy = SheetReader.read(sheets.vacancies(), VacanciesSheet.COLUMNS).stream()
                .filter(row -> row.cells().keySet().containsAll(List.of("学历要求", "年龄从")))
                .findFirst()
                .orElseThrow();

        assertThat(names(EmployersSheet.employer(1, employer).request()))
                .isEqualTo("creditCode name scale division contact name phone");
        assertThat(names(VacanciesSheet.vacancy(1, vacancy).request("e1")))
                .isEqualTo(
                        "title occupation division address wageFrom wageTo headcount ageFrom ageTo educationAtLeast skills employerId");
    }

    private static String names(Map<String, Object> request) {
        return Pattern.compile("\"(\\w+)\":")
                .matcher(JsonMapper.shared().writeValueAsString(request))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.joining(" "));
    }

    @Test
    void areLeftAsSomebodyHasEditedThem() throws Exception {
        var district = SampleDistrict.of(1, 400, 40, 80);
        Path edited = Files.writeString(folder.resolve("employers-330104001.xlsx"), "mine");

        Sheets.write(district, folder);

        assertThat(edited).content().isEqualTo("mine");
        assertThat(folder.resolve("vacancies-330104001.xlsx")).exists();
    }

    private static List<SheetRow> cells(Path sheet, List<Column> columns) throws Exception {
        return SheetReader.read(sheet, columns);
    }

    private static int number(SheetRow row) {
        return Integer.parseInt(row.cell(Sheets.NUMBER));
    }
}
