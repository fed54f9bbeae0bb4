package org.onehall.jobseeker.survey.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.survey.Outcome;
import org.onehall.jobseeker.survey.RowResult;

/** A line of the report. */
record RowView(int row, Outcome outcome, @Nullable String personId, List<ProblemView> problems) {

    /** What is wrong, by column, with its words. */
    record ProblemView(
            String column,

            @Schema(description = "Stable, one of docs/survey-sheet.md.")
            String code,

            @Schema(description = "In the language asked for; where the column takes words, with those it takes.")
            String message,

            @Schema(
                    description =
                            "The words of which the cell must hold one, in the language asked for; empty where"
                                    + " it is no matter of words. Codes by the hundred are listed in the workbook of template.xlsx.")
            List<String> allowed) {}

    static RowView of(RowResult result, ReportWords words, Locale locale) {
        return new RowView(
                result.row(),
                result.outcome(),
                result.personId(),
                result.problems().stream()
                        .map(problem -> new ProblemView(
                                problem.column().header(),
                                problem.code(),
                                words.of(problem, locale),
                                words.allowed(problem, locale)))
                        .toList());
    }
}
