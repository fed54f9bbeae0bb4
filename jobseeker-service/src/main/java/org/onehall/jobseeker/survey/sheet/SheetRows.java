package org.onehall.jobseeker.survey.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.survey.sheet.Lines.Line;

/** The rows of a sheet one after another, by column. What breaks while reading refuses the sheet. */
public final class SheetRows implements AutoCloseable {

    private final Supplier<@Nullable RawRow> rows;
    private final Runnable end;

    private SheetRows(Supplier<@Nullable RawRow> rows, Runnable end) {
        this.rows = rows;
        this.end = end;
    }

    static SheetRows of(PackedRows packed) {
        Iterator<RawRow> rows = packed.iterator();
        return new SheetRows(() -> rows.hasNext() ? rows.next() : null, () -> {});
    }

    /** @throws SheetRefusedException when it is no sheet, or its header is not that of a survey sheet */
    public static SheetRows open(byte[] content) {
        try {
            Lines lines = switch (FileKind.of(content)) {
                case WORKBOOK -> new XlsxLines(content);
                case TEXT -> new CsvLines(content);
            };
            List<Optional<SheetColumn>> header = HeaderRow.columns(lines.next());
            return new SheetRows(() -> next(lines, header), lines::close);
        } catch (SheetRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SheetRefusedException("sheet-unreadable", e);
        }
    }

    /** At most so many of the next rows; empty at the end. */
    public List<RawRow> next(int count) {
        List<RawRow> next = new ArrayList<>(count);
        try {
            while (next.size() < count) {
                RawRow row = rows.get();
                if (row == null) {
                    break;
                }
                next.add(row);
            }
        } catch (SheetRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SheetRefusedException("sheet-unreadable", e);
        }
        return next;
    }

    private static @Nullable RawRow next(Lines lines, List<Optional<SheetColumn>> header) {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            RawRow row = row(line, header);
            if (!row.cells().isEmpty()) {
                return row;
            }
        }
        return null;
    }

    private static RawRow row(Line line, List<Optional<SheetColumn>> header) {
        Map<SheetColumn, RawCell> cells = new EnumMap<>(SheetColumn.class);
        for (int i = 0; i < Math.min(header.size(), line.cells().size()); i++) {
            RawCell cell = line.cells().get(i);
            header.get(i)
                    .filter(column -> !column.ignored() && !cell.text().isBlank())
                    .ifPresent(column -> cells.put(column, cell));
        }
        return new RawRow(line.number(), cells);
    }

    @Override
    public void close() {
        end.run();
    }
}
