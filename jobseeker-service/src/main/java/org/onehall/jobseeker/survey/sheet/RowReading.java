package org.onehall.jobseeker.survey.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Reading;
import org.onehall.jobseeker.civil.Text;

/** Reads the cells of one row, gathering every problem on the way. */
final class RowReading {

    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})[-/.年]?([0-9]{1,2})[-/.月]?([0-9]{1,2})日?( 0?0:00(:00)?)?");
    private static final Pattern DAY_NUMBER = Pattern.compile("[2-6][0-9]{4}");
    private static final Pattern BETWEEN_VALUES = Pattern.compile("[、;；,，]");
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private final RawRow row;
    private final LocalDate today;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<SheetColumn> wrong = EnumSet.noneOf(SheetColumn.class);

    RowReading(RawRow row, LocalDate today) {
        this.row = row;
        this.today = today;
        for (SheetColumn column : SheetColumn.values()) {
            check(column, row.cell(column));
        }
    }

    private void check(SheetColumn column, RawCell cell) {
        if (cell.kind() == RawCell.Kind.FORMULA) {
            problem(column, "formula");
        } else if (cell.kind() == RawCell.Kind.ERROR) {
            problem(column, "malformed");
        } else if (cell.text().isEmpty() && column.required()) {
            problem(column, "missing");
        } else if (cell.text().length() > column.longest()) {
            problem(column, "too-long");
        }
    }

    void problem(SheetColumn column, String code) {
        if (wrong.add(column)) {
            problems.add(RowProblem.of(column, code));
        }
    }

    boolean isWrong() {
        return !problems.isEmpty();
    }

    /** In the order of the columns. */
    List<RowProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(RowProblem::column))
                .toList();
    }

    boolean isNumber(SheetColumn column) {
        return row.cell(column).kind() == RawCell.Kind.NUMBER;
    }

    /** The plain text, null when the cell is empty or is known to be wrong. */
    @Nullable
    String text(SheetColumn column) {
        String text = row.cell(column).text();
        return text.isEmpty() || wrong.contains(column) ? null : Text.plain(text);
    }

    <T> @Nullable T read(SheetColumn column, Function<String, Reading<T>> read) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        return switch (read.apply(text)) {
            case Reading.Good<T>(T value) -> value;
            case Reading.Bad<T>(String code) -> {
                problem(column, code);
                yield null;
            }
        };
    }

    <T> @Nullable T word(SheetColumn column, Function<String, Optional<T>> words) {
        return read(column, text -> words.apply(text).map(Reading::good).orElse(Reading.bad("code-unknown")));
    }

    @Nullable
    String matching(SheetColumn column, Pattern form) {
        return read(column, text -> form.matcher(text).matches() ? Reading.good(text) : Reading.bad("malformed"));
    }

    /** Several values in one cell, each once. */
    List<String> several(SheetColumn column, int most, Predicate<String> known, String code) {
        String text = text(column);
        if (text == null) {
            return List.of();
        }
        List<String> values = BETWEEN_VALUES
                .splitAsStream(text)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (values.size() > most) {
            problem(column, "too-long");
        } else if (!values.stream().allMatch(known)) {
            problem(column, code);
        }
        return values;
    }

    /** A day up to today: written, or counted by a spreadsheet from the end of 1899. */
    @Nullable
    LocalDate day(SheetColumn column) {
        LocalDate day = read(column, text -> {
            if (isNumber(column) && DAY_NUMBER.matcher(text).matches()) {
                return Reading.good(FIRST_DAY.plusDays(Long.parseLong(text)));
            }
            Matcher parts = DATE.matcher(text);
            return parts.matches() ? day(parts) : Reading.bad("malformed");
        });
        if (day != null && day.isAfter(today)) {
            problem(column, "date-in-future");
        }
        return day;
    }

    private static Reading<LocalDate> day(Matcher parts) {
        try {
            return Reading.good(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Reading.bad("malformed");
        }
    }
}
