package org.onehall.jobseeker.survey.sheet;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row as it stands in the file, by column; columns that are read past and empty cells are not there.
 *
 * @param number counted from 1 with the header, as a spreadsheet shows it
 */
public record RawRow(int number, Map<SheetColumn, RawCell> cells) {

    RawCell cell(SheetColumn column) {
        return cells.getOrDefault(column, RawCell.EMPTY);
    }

    /** The texts of the row, to send a refused one back. */
    public Map<SheetColumn, String> texts() {
        Map<SheetColumn, String> texts = new EnumMap<>(SheetColumn.class);
        cells.forEach((column, cell) -> texts.put(column, cell.text()));
        return texts;
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}
