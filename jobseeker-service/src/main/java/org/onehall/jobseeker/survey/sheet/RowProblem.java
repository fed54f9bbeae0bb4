package org.onehall.jobseeker.survey.sheet;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param code one of docs/survey-sheet.md
 * @param hint the number of another row, where the code speaks of one
 */
public record RowProblem(
        SheetColumn column, String code, @Nullable Integer hint) {

    public static RowProblem of(SheetColumn column, String code) {
        return new RowProblem(column, code, null);
    }
}
