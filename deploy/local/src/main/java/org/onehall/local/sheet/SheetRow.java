package org.onehall.local.sheet;

import java.util.Map;

/**
 * A row as somebody left it.
 *
 * @param number as the spreadsheet shows it: the headings stand in row 1
 * @param cells text by heading, without blank space around it; an empty cell is not there
 */
public record SheetRow(int number, Map<String, String> cells) {

    /** Empty where the cell is, or the whole column is not there. */
    public String cell(Column column) {
        return cells.getOrDefault(column.heading(), "");
    }

    /** Somebody's name and phone may stand in it. */
    @Override
    public String toString() {
        return "SheetRow[" + number + "]";
    }
}
