package org.onehall.jobseeker.survey.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes lines, the header first, as a file that a spreadsheet opens and leaves as it is: every cell is text. */
final class SheetFile {

    private SheetFile() {}

    /** A worksheet. */
    record Page(String name, List<List<String>> lines) {}

    static void xlsx(List<Page> pages, OutputStream out) {
        try (Workbook workbook = new Workbook(out, "onehall", "1.0")) {
            pages.forEach(page -> write(workbook.newWorksheet(page.name()), page.lines()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, List<List<String>> lines) {
        for (int column = 0; column < lines.getFirst().size(); column++) {
            // What is typed into an empty cell stays text too: as a number a resident ID loses its last digits.
            sheet.style(column).format("@").set();
        }
        int line = 0;
        for (List<String> cells : lines) {
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(line, column, cells.get(column));
                sheet.style(line, column).format("@").set();
            }
            line++;
        }
    }

    /** UTF-8 with a byte order mark, so that a spreadsheet reads the Chinese. */
    static void csv(List<List<String>> lines, OutputStream out) {
        String text = lines.stream()
                .map(cells -> cells.stream().map(SheetFile::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
