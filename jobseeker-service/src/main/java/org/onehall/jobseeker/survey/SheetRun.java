package org.onehall.jobseeker.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.jobseeker.survey.sheet.RawRow;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.onehall.jobseeker.survey.sheet.RowReader;
import org.onehall.jobseeker.survey.sheet.RowReader.Read;
import org.onehall.jobseeker.survey.sheet.SheetColumn;
import org.onehall.jobseeker.survey.sheet.SurveyRow;
import org.springframework.stereotype.Component;

/** Works off one batch of a sheet: reads, holds against earlier rows, takes persons in, settles households, reports. */
@Component
class SheetRun {

    private final RowReader reader;
    private final PersonSeals seals;
    private final PersonWork persons;
    private final HouseholdWork households;
    private final SheetReport report;

    SheetRun(RowReader reader, PersonSeals seals, PersonWork persons, HouseholdWork households, SheetReport report) {
        this.reader = reader;
        this.seals = seals;
        this.persons = persons;
        this.households = households;
        this.report = report;
    }

    Counts workOff(SurveySheet sheet, int batch, List<RawRow> raw, Seen seen) {
        List<RowResult> results = new ArrayList<>(raw.size());
        Map<String, SurveyRow> good = new LinkedHashMap<>();
        for (RawRow each : raw) {
            List<RowProblem> problems = switch (reader.read(each)) {
                case Read.Wrong(List<RowProblem> wrong) -> wrong;
                case Read.Well(SurveyRow row) -> sort(sheet, row, seen, good);
            };
            if (!problems.isEmpty()) {
                results.add(RowResult.refused(each.number(), problems));
            }
        }
        PersonWork.Done done = persons.take(sheet, good);
        households.settle(done.taken());
        results.addAll(done.refused());
        done.taken()
                .forEach(taken -> results.add(new RowResult(
                        taken.row().number(), taken.outcome(), taken.person().key(), List.of())));
        Map<Integer, RawRow> byNumber = new LinkedHashMap<>();
        raw.forEach(row -> byNumber.put(row.number(), row));
        report.store(sheet.key(), batch, results, byNumber);
        return Counts.of(results);
    }

    private List<RowProblem> sort(SurveySheet sheet, SurveyRow row, Seen seen, Map<String, SurveyRow> good) {
        if (!sheet.sender().mayAct(row.community())) {
            return List.of(RowProblem.of(SheetColumn.COMMUNITY, "foreign-division"));
        }
        String hash = seals.residentIdHash(row.residentId());
        List<RowProblem> problems = seen.take(row, hash);
        if (problems.isEmpty()) {
            good.put(hash, row);
        }
        return problems;
    }

    /** Remembers the rows of a batch that was worked off before the sheet changed hands. */
    void remember(SurveySheet sheet, int batch, List<RawRow> raw, Seen seen) {
        Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
        report.results(sheet.key(), batch).forEach(result -> outcomes.put(result.row(), result.outcome()));
        for (RawRow each : raw) {
            if (outcomes.get(each.number()) != Outcome.REFUSED
                    && reader.read(each) instanceof Read.Well(SurveyRow row)) {
                seen.remember(row, seals.residentIdHash(row.residentId()));
            }
        }
    }
}
