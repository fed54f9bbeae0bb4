package org.onehall.local.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads a workbook's first sheet as somebody left it. */
public final class SheetReader {

    private SheetReader() {}

    /**
     * Its rows but for those without any value. The columns may stand in any order and be left out.
     *
     * @throws SheetException where it is no workbook, or a heading is none of these: no column is lost in silence
     */
    public static List<SheetRow> read(Path workbook, List<Column> columns) throws SheetException {
        List<Row> lines = lines(workbook);
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> headings = headings(lines.getFirst(), columns);
        List<SheetRow> rows = new ArrayList<>();
        for (Row line : lines.subList(1, lines.size())) {
            Map<String, String> cells = cells(line, headings);
            if (!cells.isEmpty()) {
                rows.add(new SheetRow(line.getRowNum(), Map.copyOf(cells)));
            }
        }
        return rows;
    }

    /** How many rows stand below the headings of a workbook or a CSV file; 0 where it cannot be read. */
    public static int count(Path file) {
        try {
            if (SheetFile.isWorkbook(file)) {
                return Math.max(0, lines(file).size() - 1);
            }
            // Bytes, for whoever has edited it may have kept it in another encoding.
            byte[] text = Files.readAllBytes(file);
            return Math.max(
                    0,
                    (int) IntStream.range(0, text.length)
                                    .filter(at -> text[at] == '\n')
                                    .count()
                            - 1);
        } catch (SheetException | IOException unreadable) {
            return 0;
        }
    }

    private static List<Row> lines(Path file) throws SheetException {
        try (var workbook = new ReadableWorkbook(file.toFile());
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.filter(row -> row.stream()
                            .anyMatch(cell -> cell != null && !text(cell).isEmpty()))
                    .toList();
        } catch (IOException | ExcelReaderException e) {
            throw new SheetException("读不出来，须是 Excel 工作簿（.xlsx）。", "It cannot be read as an Excel workbook (.xlsx).");
        }
    }

    private static List<String> headings(Row first, List<Column> columns) throws SheetException {
        List<String> known = columns.stream().map(Column::heading).toList();
        List<String> headings = new ArrayList<>();
        for (int at = 0; at < first.getCellCount(); at++) {
            String heading = text(first, at);
            if (!heading.isEmpty() && (!known.contains(heading) || headings.contains(heading))) {
                String all = String.join("、", known);
                throw new SheetException(
                        "不认识或重复的列“%s”。有这些列：%s。".formatted(heading, all),
                        "The column “%s” is not known, or is there twice. There are: %s.".formatted(heading, all));
            }
            headings.add(heading);
        }
        return headings;
    }

    private static Map<String, String> cells(Row row, List<String> headings) {
        Map<String, String> cells = new HashMap<>();
        for (int at = 0; at < headings.size(); at++) {
            String text = text(row, at);
            if (!headings.get(at).isEmpty() && !text.isEmpty()) {
                cells.put(headings.get(at), text);
            }
        }
        return cells;
    }

    private static String text(Row row, int column) {
        return row.getOptionalCell(column).map(SheetReader::text).orElse("");
    }

    private static String text(Cell cell) {
        String raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        return cell.getType() == CellType.NUMBER
                ? plain(raw)
                : Optional.ofNullable(cell.getValue())
                        .map(String::valueOf)
                        .orElse(raw)
                        .strip();
    }

    /** {@code 3.30104001001E11} as the digits that a person sees. */
    private static String plain(String number) {
        try {
            return new BigDecimal(number).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }
}
