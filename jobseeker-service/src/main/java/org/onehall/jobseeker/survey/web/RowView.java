package org.onehall.jobseeker.survey.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.survey.Outcome;
import org.onehall.jobseeker.survey.RowResult;

/** A line of the report. */
record RowView(int row, Outcome outcome, @Nullable String personId, List<ProblemView> problems) {

    /** What is wrong, by column, with its words. */
    record ProblemView(String column, String code, String message) {}

    static RowView of(RowResult result, ReportWords words, Locale locale) {
        return new RowView(
                result.row(),
                result.outcome(),
                result.personId(),
                result.problems().stream()
                        .map(problem ->
                                new ProblemView(problem.column().header(), problem.code(), words.of(problem, locale)))
                        .toList());
    }
}
