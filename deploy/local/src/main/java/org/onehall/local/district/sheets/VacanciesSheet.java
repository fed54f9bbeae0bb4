package org.onehall.local.district.sheets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.onehall.local.district.SampleVacancy;
import org.onehall.local.sheet.Column;
import org.onehall.local.sheet.SheetRow;

/** A vacancy a row. */
public final class VacanciesSheet {

    private static final Column EMPLOYER = new Column(EmployersSheet.CREDIT_CODE.heading(), "/employerId");
    private static final Column EDUCATION = new Column("学历要求", "/educationAtLeast");
    private static final Column SKILLS = new Column("技能要求", "/skills");
    private static final List<Column> TEXTS = List.of(
            new Column("岗位名称", "/title"),
            new Column("职业代码", "/occupation"),
            new Column("区划代码", "/division"),
            new Column("工作地址", "/address"),
            new Column("月薪从", "/wageFrom"),
            new Column("月薪到", "/wageTo"));
    private static final List<Column> NUMBERS =
            List.of(new Column("招聘人数", "/headcount"), new Column("年龄从", "/ageFrom"), new Column("年龄到", "/ageTo"));

    /** In order. */
    public static final List<Column> COLUMNS = Stream.of(
                    List.of(Sheets.NUMBER, EMPLOYER), TEXTS, NUMBERS, List.of(EDUCATION, SKILLS))
            .flatMap(List::stream)
            .toList();

    private VacanciesSheet() {}

    /** As its row says; what is no number where one is asked for stays text, and the hall says so. */
    public static SampleVacancy vacancy(int number, SheetRow row) {
        Map<String, Object> terms = new LinkedHashMap<>();
        TEXTS.forEach(column -> put(terms, column, row.cell(column)));
        NUMBERS.forEach(column -> put(terms, column, number(row.cell(column))));
        put(terms, EDUCATION, Wording.EDUCATION.value(row.cell(EDUCATION)));
        terms.put(field(SKILLS), split(row.cell(SKILLS)));
        return new SampleVacancy(number, row.cell(EMPLOYER), terms);
    }

    static List<String> cells(SampleVacancy vacancy) {
        return COLUMNS.stream().map(column -> cell(vacancy, column)).toList();
    }

    private static String cell(SampleVacancy vacancy, Column column) {
        if (column.equals(Sheets.NUMBER)) {
            return String.valueOf(vacancy.number());
        }
        if (column.equals(EMPLOYER)) {
            return vacancy.employer();
        }
        Object term = vacancy.terms().getOrDefault(field(column), "");
        if (term instanceof List<?> several) {
            return String.join("、", several.stream().map(String::valueOf).toList());
        }
        return column.equals(EDUCATION) ? Wording.EDUCATION.word(term.toString()) : term.toString();
    }

    private static void put(Map<String, Object> terms, Column column, Object value) {
        if (!value.equals("")) {
            terms.put(field(column), value);
        }
    }

    private static String field(Column column) {
        return column.field().substring(1);
    }

    private static Object number(String cell) {
        return cell.matches("\\d{1,9}") ? (Object) Integer.valueOf(cell) : cell;
    }

    private static List<String> split(String cell) {
        return Stream.of(cell.split("[、;；]", -1))
                .map(String::strip)
                .filter(skill -> !skill.isEmpty())
                .toList();
    }
}
