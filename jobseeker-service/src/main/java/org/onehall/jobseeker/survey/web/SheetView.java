package org.onehall.jobseeker.survey.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.survey.Counts;
import org.onehall.jobseeker.survey.SheetState;
import org.onehall.jobseeker.survey.SurveySheet;

/**
 * How far a sheet is.
 *
 * @param fileName as its sender called it, null where nobody said and once the refused rows were destroyed
 * @param divisions those its sender acted for when it was sent
 * @param total rows in all, null until they are counted
 * @param done rows worked off so far
 * @param refusedRowsUntil the last day on which the refused rows can be fetched, null until the sheet has ended
 * @param refusal why the sheet was refused as a whole
 */
record SheetView(
        String id,
        SheetState state,
        @Nullable String fileName,
        List<String> divisions,
        Instant receivedAt,
        @Nullable Instant doneAt,
        @Nullable Integer total,
        int done,
        Counts counts,
        @Nullable LocalDate refusedRowsUntil,
        @Nullable Refusal refusal) {

    /** The code of docs/survey-sheet.md, with its words. */
    record Refusal(String code, String message) {}

    static SheetView of(SurveySheet sheet, ReportWords words, Locale locale) {
        String code = sheet.refusal();
        return new SheetView(
                sheet.key(),
                sheet.state(),
                sheet.fileName(),
                sheet.sender().divisions(),
                sheet.receivedAt(),
                sheet.doneAt(),
                sheet.total(),
                sheet.counts().rows(),
                sheet.counts(),
                sheet.refusedRowsUntil(),
                code == null ? null : new Refusal(code, words.ofSheet(code, locale)));
    }
}
