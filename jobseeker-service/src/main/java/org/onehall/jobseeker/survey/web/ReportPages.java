package org.onehall.jobseeker.survey.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.survey.Outcome;
import org.onehall.jobseeker.survey.RowResult;
import org.onehall.jobseeker.survey.SheetReport;
import org.onehall.jobseeker.survey.SheetReport.RefusedRow;
import org.onehall.jobseeker.survey.SurveySheet;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.onehall.jobseeker.survey.sheet.SheetColumn;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.Cursor;
import org.onehall.platform.web.PageOf;
import org.springframework.stereotype.Component;

/** Pages through the report of a sheet, and puts its refused rows together. */
@Component
class ReportPages {

    private final SheetReport report;
    private final ReportWords words;
    private final AuditTrail trail;

    /** Behind which row of which batch a page ended. */
    record Position(int batch, int row) {}

    ReportPages(SheetReport report, ReportWords words, AuditTrail trail) {
        this.report = report;
        this.words = words;
        this.trail = trail;
    }

    PageOf<RowResult> page(SurveySheet sheet, @Nullable Outcome outcome, @Nullable String cursor, int limit) {
        Position from = cursor == null ? new Position(0, 0) : Cursor.decode(cursor, Position.class);
        List<RowResult> found = new ArrayList<>();
        for (int batch = Math.max(0, from.batch()); batch < sheet.batchesDone(); batch++) {
            for (RowResult result : report.results(sheet.key(), batch)) {
                boolean wanted = result.row() > from.row() && (outcome == null || result.outcome() == outcome);
                if (wanted && found.size() == limit) {
                    return new PageOf<>(found, next(batch, found.getLast()), null);
                }
                if (wanted) {
                    found.add(result);
                }
            }
        }
        return new PageOf<>(found, null, null);
    }

    private static String next(int batch, RowResult last) {
        return Cursor.encode(new Position(batch, last.row()));
    }

    /**
     * What stood in the refused rows, with codes and reasons: whole numbers and names of people of whom most are in no file, so
     * that the look is one at the sheet.
     */
    List<Map<SheetColumn, String>> refused(SurveySheet sheet, Caller caller, Locale locale) {
        sheet.requireRows();
        trail.record(caller.subject(), "show-refused-rows", sheet.key(), "correction");
        List<Map<SheetColumn, String>> rows = new ArrayList<>();
        for (int batch = 0; batch < sheet.batchesDone(); batch++) {
            Map<Integer, List<RowProblem>> problems = new HashMap<>();
            report.results(sheet.key(), batch).forEach(result -> problems.put(result.row(), result.problems()));
            for (RefusedRow row : report.refused(sheet.key(), batch)) {
                rows.add(withReasons(row, problems.getOrDefault(row.row(), List.of()), locale));
            }
        }
        return rows;
    }

    private Map<SheetColumn, String> withReasons(RefusedRow row, List<RowProblem> problems, Locale locale) {
        Map<SheetColumn, String> cells = new EnumMap<>(SheetColumn.class);
        cells.putAll(row.cells());
        cells.put(
                SheetColumn.REASON_CODE,
                problems.stream().map(RowProblem::code).distinct().collect(Collectors.joining("; ")));
        cells.put(
                SheetColumn.REASON,
                problems.stream().map(problem -> words.inSheet(problem, locale)).collect(Collectors.joining("; ")));
        return cells;
    }
}
