package org.onehall.local.district.sheets;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.onehall.local.district.Resident;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.district.SampleEmployer;
import org.onehall.local.district.SampleVacancy;
import org.onehall.local.sheet.Column;
import org.onehall.local.sheet.SheetFile;

/** The district as sheets, three for each street. */
public final class Sheets {

    /** By which a row is known when it is sent again, wherever it stands by then. */
    public static final Column NUMBER = new Column("序号", "");

    private Sheets() {}

    /**
     * Of a street: {@code survey-330104001.xlsx} and the like.
     *
     * @param people a workbook for streets with an odd number, a CSV file for the others: both kinds come in
     * @param employers a workbook
     * @param vacancies a workbook
     */
    public record OfStreet(String street, Path people, Path employers, Path vacancies) {

        static OfStreet in(Path folder, String street) {
            boolean odd = Character.digit(street.charAt(street.length() - 1), 10) % 2 == 1;
            return new OfStreet(
                    street,
                    folder.resolve("survey-%s.%s".formatted(street, odd ? "xlsx" : "csv")),
                    folder.resolve("employers-%s.xlsx".formatted(street)),
                    folder.resolve("vacancies-%s.xlsx".formatted(street)));
        }
    }

    /** Writes those that are not there, and leaves alone those that are: somebody may have edited them. */
    public static List<OfStreet> write(SampleDistrict district, Path folder) {
        Map<String, List<SampleEmployer>> employers =
                district.employers().stream().collect(Collectors.groupingBy(employer -> street(employer.division())));
        Map<String, List<SampleVacancy>> vacancies = district.vacancies().stream()
                .collect(Collectors.groupingBy(
                        vacancy -> street(String.valueOf(vacancy.terms().get("division")))));
        return district.byStreet().entrySet().stream()
                .map(street -> {
                    var sheets = OfStreet.in(folder, street.getKey());
                    unlessThere(sheets.people(), file -> write(street.getValue(), file));
                    unlessThere(
                            sheets.employers(),
                            file -> employers(employers.getOrDefault(street.getKey(), List.of()), file));
                    unlessThere(
                            sheets.vacancies(),
                            file -> vacancies(vacancies.getOrDefault(street.getKey(), List.of()), file));
                    return sheets;
                })
                .toList();
    }

    /** One survey sheet of these people; a workbook when the file's name ends in {@code .xlsx}, else a CSV file. */
    public static Path write(List<Resident> residents, Path file) {
        return SheetFile.write(
                file,
                "入户调查",
                SurveySheet.HEADINGS,
                residents.stream().map(SurveySheet::cells).toList());
    }

    private static void employers(List<SampleEmployer> employers, Path file) {
        SheetFile.write(
                file,
                "用人单位",
                headings(EmployersSheet.COLUMNS),
                employers.stream().map(EmployersSheet::cells).toList());
    }

    private static void vacancies(List<SampleVacancy> vacancies, Path file) {
        SheetFile.write(
                file,
                "岗位",
                headings(VacanciesSheet.COLUMNS),
                vacancies.stream().map(VacanciesSheet::cells).toList());
    }

    private static List<String> headings(List<Column> columns) {
        return columns.stream().map(Column::heading).toList();
    }

    private static void unlessThere(Path file, Consumer<Path> writing) {
        if (!Files.exists(file)) {
            writing.accept(file);
        }
    }

    private static String street(String division) {
        return division.substring(0, 9);
    }
}
