package org.onehall.jobseeker.survey.sheet;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.onehall.jobseeker.survey.sheet.SheetFile.Page;

/** Writes refused rows as a sheet of the same columns with the reasons behind, fit to be corrected and sent again. */
public final class RefusedSheet {

    private static final List<SheetColumn> COLUMNS = Arrays.stream(SheetColumn.values())
            .filter(column -> column != SheetColumn.NUMBER && column != SheetColumn.REMARK)
            .toList();
    private static final String RISKY = "=@+-\t\r";

    private RefusedSheet() {}

    /** Rows hold what stood in them, and codes and reasons in the columns of that name. */
    public static void xlsx(List<Map<SheetColumn, String>> rows, OutputStream out) {
        SheetFile.xlsx(List.of(new Page("退回", lines(rows))), out);
    }

    public static void csv(List<Map<SheetColumn, String>> rows, OutputStream out) {
        SheetFile.csv(lines(rows), out);
    }

    private static List<List<String>> lines(List<Map<SheetColumn, String>> rows) {
        List<List<String>> lines = new ArrayList<>(rows.size() + 1);
        lines.add(COLUMNS.stream().map(SheetColumn::header).toList());
        for (Map<SheetColumn, String> row : rows) {
            lines.add(COLUMNS.stream()
                    .map(column -> defused(row.getOrDefault(column, "")))
                    .toList());
        }
        return lines;
    }

    /** A text that a spreadsheet would run gets an apostrophe before it. */
    private static String defused(String text) {
        return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
