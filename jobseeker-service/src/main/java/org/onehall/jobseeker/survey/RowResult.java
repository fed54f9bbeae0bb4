package org.onehall.jobseeker.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.survey.sheet.RowProblem;

/** A line of the report: what came of one row. Problems of a row that was taken are notices. */
public record RowResult(int row, Outcome outcome, @Nullable String personId, List<RowProblem> problems) {

    static RowResult refused(int row, List<RowProblem> problems) {
        return new RowResult(row, Outcome.REFUSED, null, problems);
    }
}
