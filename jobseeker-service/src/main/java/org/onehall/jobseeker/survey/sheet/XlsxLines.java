package org.onehall.jobseeker.survey.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first worksheet of a workbook, a row at a time. */
final class XlsxLines implements Lines {

    private static final int MOST_CELLS = 200;

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    XlsxLines(byte[] content) {
        ZipGuard.check(content);
        try {
            workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(false, true));
            stream = workbook.getFirstSheet().openStream();
            rows = stream.iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable Line next() {
        while (rows.hasNext()) {
            Row row = rows.next();
            List<RawCell> cells = cells(row);
            if (!cells.stream().allMatch(cell -> cell.text().isBlank())) {
                return new Line(row.getRowNum(), cells);
            }
        }
        return null;
    }

    private static List<RawCell> cells(Row row) {
        if (row.getCellCount() > MOST_CELLS) {
            throw new SheetRefusedException("sheet-unreadable");
        }
        List<RawCell> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(row.getOptionalCell(column).map(XlsxLines::cell).orElse(RawCell.EMPTY));
        }
        return cells;
    }

    private static RawCell cell(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> RawCell.EMPTY;
            case FORMULA -> new RawCell("=" + Objects.requireNonNullElse(cell.getFormula(), ""), RawCell.Kind.FORMULA);
            case ERROR -> new RawCell(raw(cell), RawCell.Kind.ERROR);
            case NUMBER -> new RawCell(plain(raw(cell)), RawCell.Kind.NUMBER);
            case STRING -> RawCell.text(Objects.toString(cell.getValue(), "").strip());
            case BOOLEAN -> RawCell.text(raw(cell));
        };
    }

    private static String raw(Cell cell) {
        return Objects.requireNonNullElse(cell.getRawValue(), "");
    }

    /** {@code 3.30104001001E11} as the digits that a person sees. */
    private static String plain(String number) {
        try {
            BigDecimal value = new BigDecimal(number);
            return Math.abs(value.scale()) > 50
                    ? number
                    : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return number;
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
