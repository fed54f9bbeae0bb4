package org.onehall.local.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** Writes a table, a workbook when the file's name ends in {@code .xlsx}, else a CSV file. */
public final class SheetFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SheetFile() {}

    /**
     * Writes it whole or not at all.
     *
     * @param rows cells without commas, quotes or line ends, which a CSV file would have to wrap
     */
    public static Path write(Path file, String title, List<String> headings, List<List<String>> rows) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            try (var out = Files.newOutputStream(beside)) {
                if (isWorkbook(file)) {
                    xlsx(title, headings, rows, out);
                } else {
                    csv(headings, rows, out);
                }
            }
            return Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isWorkbook(Path file) {
        return file.toString().endsWith(".xlsx");
    }

    /** As text, the columns too: a spreadsheet makes a number of a code, and shows one of twelve digits as 3.3E+11. */
    private static void xlsx(String title, List<String> headings, List<List<String>> rows, OutputStream out)
            throws IOException {
        try (var workbook = new Workbook(out, "onehall", "1.0")) {
            var sheet = workbook.newWorksheet(title);
            for (int column = 0; column < headings.size(); column++) {
                sheet.style(column).format("@").set();
                sheet.value(0, column, headings.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                var cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.value(row + 1, column, cells.get(column));
                        sheet.style(row + 1, column).format("@").set();
                    }
                }
            }
        }
    }

    private static void csv(List<String> headings, List<List<String>> rows, OutputStream out) throws IOException {
        String lines = Stream.concat(Stream.of(headings), rows.stream())
                .map(cells -> String.join(",", cells))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        out.write((BYTE_ORDER_MARK + lines).getBytes(StandardCharsets.UTF_8));
    }
}
