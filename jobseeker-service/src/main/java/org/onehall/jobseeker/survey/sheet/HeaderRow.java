package org.onehall.jobseeker.survey.sheet;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.survey.sheet.Lines.Line;

/** The first row of a sheet. */
final class HeaderRow {

    private HeaderRow() {}

    /**
     * Which column each cell heads, empty where a cell is.
     *
     * @param line null when the sheet has none
     * @throws SheetRefusedException when it is not the header of a survey sheet
     */
    static List<Optional<SheetColumn>> columns(@Nullable Line line) {
        if (line == null) {
            throw new SheetRefusedException("sheet-empty");
        }
        List<RawCell> cells = line.cells();
        List<Optional<SheetColumn>> columns =
                cells.stream().map(cell -> SheetColumn.of(cell.text())).toList();
        // A record, or a title: what stands in it says nothing of the columns.
        if (columns.stream().allMatch(Optional::isEmpty)) {
            throw new SheetRefusedException("sheet-header-absent");
        }
        refuse(
                "sheet-header-unknown",
                cells,
                at -> columns.get(at).isEmpty() && !cells.get(at).text().isBlank());
        Set<SheetColumn> seen = EnumSet.noneOf(SheetColumn.class);
        for (Optional<SheetColumn> column : columns) {
            if (column.isPresent() && !seen.add(column.get())) {
                refuse("sheet-header-twice", cells, at -> columns.get(at).equals(column));
            }
        }
        List<SheetColumn> missing = Arrays.stream(SheetColumn.values())
                .filter(column -> column.required() && !seen.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw SheetRefusedException.missing(missing);
        }
        return columns;
    }

    private static void refuse(String code, List<RawCell> cells, IntPredicate wrong) {
        List<Heading> headings = IntStream.range(0, cells.size())
                .filter(wrong)
                .mapToObj(at -> Heading.of(at, cells.get(at).text()))
                .toList();
        if (!headings.isEmpty()) {
            throw SheetRefusedException.of(code, headings);
        }
    }
}
