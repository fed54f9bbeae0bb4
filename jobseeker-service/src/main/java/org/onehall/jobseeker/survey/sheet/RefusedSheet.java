package org.onehall.jobseeker.survey.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes refused rows as a sheet of the same columns with the reasons behind, fit to be corrected and sent again. */
public final class RefusedSheet {

    private static final List<SheetColumn> COLUMNS = Arrays.stream(SheetColumn.values())
            .filter(column -> column != SheetColumn.NUMBER && column != SheetColumn.REMARK)
            .toList();
    private static final String RISKY = "=@+-\t\r";

    private RefusedSheet() {}

    /** Rows hold what stood in them, and codes and reasons in the columns of that name. */
    public static void xlsx(List<Map<SheetColumn, String>> rows, OutputStream out) {
        try (Workbook workbook = new Workbook(out, "onehall", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("退回");
            int line = 0;
            for (List<String> cells : lines(rows)) {
                for (int column = 0; column < cells.size(); column++) {
                    sheet.inlineString(line, column, cells.get(column));
                    sheet.style(line, column).format("@").set();
                }
                line++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8 with a byte order mark, so that a spreadsheet reads the Chinese. */
    public static void csv(List<Map<SheetColumn, String>> rows, OutputStream out) {
        String text = lines(rows).stream()
                .map(cells -> cells.stream().map(RefusedSheet::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
