package org.onehall.jobseeker.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.jobseeker.survey.Hands.ReadAhead;
import org.onehall.jobseeker.survey.HouseholdWork.Seat;
import org.onehall.jobseeker.survey.sheet.RawRow;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.onehall.jobseeker.survey.sheet.RowReader;
import org.onehall.jobseeker.survey.sheet.RowReader.Read;
import org.onehall.jobseeker.survey.sheet.SheetColumn;
import org.onehall.jobseeker.survey.sheet.SheetRefusedException;
import org.onehall.jobseeker.survey.sheet.SheetRows;
import org.onehall.jobseeker.survey.sheet.SurveyRow;
import org.onehall.jobseeker.survey.sheet.WholeSheet;
import org.springframework.stereotype.Component;

/** Reads a batch of a sheet and holds it against earlier rows; takes its persons in, settles households, reports. */
@Component
class SheetRun {

    private static final int READ = 1_000;

    private final RowReader reader;
    private final PersonSeals seals;
    private final PersonWork personWork;
    private final Hands hands;
    private final HouseholdWork households;
    private final SheetReport report;

    SheetRun(
            RowReader reader,
            PersonSeals seals,
            PersonWork persons,
            Hands hands,
            HouseholdWork households,
            SheetReport report) {
        this.reader = reader;
        this.seals = seals;
        this.personWork = persons;
        this.hands = hands;
        this.households = households;
        this.report = report;
    }

    /** Reads a sheet to its end, one part while the one before it is put by. */
    WholeSheet whole(byte[] content) {
        WholeSheet whole = new WholeSheet(content);
        try (SheetRows rows = SheetRows.open(content);
                ReadAhead<List<RawRow>> read = hands.readAhead(_ -> rows.next(READ))) {
            for (List<RawRow> next = read.next(); !next.isEmpty(); next = read.next()) {
                whole.add(next);
            }
        }
        if (whole.count() == 0) {
            throw new SheetRefusedException("sheet-empty");
        }
        return whole;
    }

    /**
     * A batch as it was read.
     *
     * @param good rows that nothing is wrong with
     * @param refused what is wrong with the others
     */
    record ReadBatch(List<RawRow> raw, List<HashedRow> good, List<RowResult> refused) {

        boolean isEmpty() {
            return raw.isEmpty();
        }
    }

    /** The batches of a sheet in order, of so many rows each, until one is empty. */
    ReadAhead<ReadBatch> reading(SurveySheet sheet, SheetRows rows, int size) {
        Seen seen = new Seen();
        return hands.readAhead(batch -> {
            List<RawRow> raw = rows.next(size);
            return batch < sheet.batchesDone() ? remember(sheet, batch, raw, seen) : read(sheet, raw, seen);
        });
    }

    /** Holds rows against each other and against the sheet's earlier ones; nothing is written. */
    ReadBatch read(SurveySheet sheet, List<RawRow> raw, Seen seen) {
        List<RowResult> refused = new ArrayList<>();
        List<HashedRow> good = new ArrayList<>(raw.size());
        for (Checked each : checked(sheet, raw)) {
            List<RowProblem> problems = each.row() == null
                    ? each.problems()
                    : seen.take(each.row().row(), each.row().hash());
            if (problems.isEmpty() && each.row() != null) {
                good.add(each.row());
            } else {
                refused.add(RowResult.refused(each.number(), problems));
            }
        }
        return new ReadBatch(raw, good, refused);
    }

    /** A batch whose persons are in the pool; their households are not settled yet, and nothing is reported. */
    record TakenBatch(List<RawRow> raw, List<TakenRow> taken, List<RowResult> refused) {

        boolean isEmpty() {
            return raw.isEmpty();
        }
    }

    /** The batches as they are read, their persons taken into the pool: those of the next one while this one is settled. */
    ReadAhead<TakenBatch> taking(SurveySheet sheet, ReadAhead<ReadBatch> read) {
        return hands.readAhead(batch -> take(sheet, read.next()));
    }

    /** Takes the persons of a batch into the pool. */
    TakenBatch take(SurveySheet sheet, ReadBatch read) {
        List<RowResult> refused = new ArrayList<>(read.refused());
        List<TakenRow> taken = new ArrayList<>(read.good().size());
        for (PersonWork.Taken each : hands.each(read.good(), piece -> personWork.take(sheet, piece))) {
            switch (each) {
                case TakenRow row -> taken.add(row);
                case PersonWork.RefusedRow row -> refused.add(row.result());
            }
        }
        return new TakenBatch(read.raw(), taken, refused);
    }

    /** Settles the households of a batch whose persons were taken in, and reports on it. */
    Counts settle(SurveySheet sheet, int batch, TakenBatch taken) {
        List<RowResult> results = new ArrayList<>(taken.refused());
        Map<Integer, Seat> seats = households.settle(taken.taken());
        taken.taken().forEach(row -> results.add(result(row, seats.get(row.row().number()))));
        Map<Integer, RawRow> byNumber = new HashMap<>();
        taken.raw().forEach(row -> byNumber.put(row.number(), row));
        report.store(sheet.key(), batch, results, byNumber);
        return Counts.of(results);
    }

    /** A person whose household is full is in the pool all the same; the report says so. */
    private static RowResult result(TakenRow taken, @Nullable Seat seat) {
        List<RowProblem> notices = new ArrayList<>(taken.notices());
        if (seat == Seat.NO_ROOM) {
            notices.add(RowProblem.of(SheetColumn.HOUSEHOLD, "household-full"));
        }
        boolean householdAlone = seat == Seat.NEWS && taken.outcome() == Outcome.UNCHANGED;
        Outcome outcome = householdAlone ? Outcome.UPDATED : taken.outcome();
        return new RowResult(taken.row().number(), outcome, taken.personId(), notices);
    }

    /** A row read, with the hash of its resident ID; or what is wrong with it. */
    private record Checked(int number, @Nullable HashedRow row, List<RowProblem> problems) {}

    private List<Checked> checked(SurveySheet sheet, List<RawRow> raw) {
        return hands.each(
                raw, piece -> piece.stream().map(row -> check(sheet, row)).toList());
    }

    private Checked check(SurveySheet sheet, RawRow raw) {
        return switch (reader.read(raw, sheet.sender()::mayAct)) {
            case Read.Wrong(List<RowProblem> wrong) -> new Checked(raw.number(), null, wrong);
            case Read.Well(SurveyRow row) ->
                new Checked(raw.number(), new HashedRow(row, seals.residentIdHash(row.residentId())), List.of());
        };
    }

    /** Remembers the rows of a batch that was worked off before the sheet changed hands. */
    private ReadBatch remember(SurveySheet sheet, int batch, List<RawRow> raw, Seen seen) {
        Map<Integer, Outcome> outcomes = new HashMap<>();
        report.results(sheet.key(), batch).forEach(result -> outcomes.put(result.row(), result.outcome()));
        List<RawRow> taken = raw.stream()
                .filter(row -> outcomes.get(row.number()) != Outcome.REFUSED)
                .toList();
        for (Checked each : checked(sheet, taken)) {
            if (each.row() != null) {
                seen.remember(each.row().row(), each.row().hash());
            }
        }
        return new ReadBatch(raw, List.of(), List.of());
    }
}
