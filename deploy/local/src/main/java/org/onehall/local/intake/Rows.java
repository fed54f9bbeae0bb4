package org.onehall.local.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onehall.local.district.sheets.Sheets;
import org.onehall.local.hall.Speech;
import org.onehall.local.sheet.Column;
import org.onehall.local.sheet.SheetException;
import org.onehall.local.sheet.SheetReader;
import org.onehall.local.sheet.SheetRow;

/** Reads the rows of several sheets of one kind, each known by its number. */
final class Rows {

    private final Refusals refusals;
    private final Speech speech;

    Rows(Refusals refusals, Speech speech) {
        this.refusals = refusals;
        this.speech = speech;
    }

    interface Reading<T> {
        T of(int number, SheetRow row);
    }

    /** What can be read; what cannot, or could not be told from another row when it is sent again, is refused. */
    <T> List<Entry<T>> read(List<Path> sheets, List<Column> columns, Reading<T> reading) {
        List<Entry<T>> entries = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Path sheet : sheets) {
            String name = String.valueOf(sheet.getFileName());
            for (SheetRow row : rows(sheet, name, columns)) {
                int number = number(row);
                if (number > 0 && numbers.add(number)) {
                    entries.add(new Entry<>(name, row.number(), reading.of(number, row)));
                } else {
                    refusals.row(
                            name,
                            row.number(),
                            speech.of(
                                    "序号须是每行不同的正整数，各街道的表也不能相同。",
                                    "序号 must be a number from 1 that no other row has, in no street's sheet."));
                }
            }
        }
        return entries;
    }

    private List<SheetRow> rows(Path sheet, String name, List<Column> columns) {
        try {
            return SheetReader.read(sheet, columns);
        } catch (SheetException unreadable) {
            refusals.sheet(name, unreadable.in(speech));
            return List.of();
        }
    }

    /** 0 where there is none. */
    private static int number(SheetRow row) {
        String text = row.cell(Sheets.NUMBER);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
