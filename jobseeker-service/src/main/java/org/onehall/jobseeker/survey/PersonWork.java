package org.onehall.jobseeker.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.jobseeker.person.Persons;
import org.onehall.jobseeker.person.Registration;
import org.onehall.jobseeker.person.Verification;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.onehall.jobseeker.survey.sheet.SheetColumn;
import org.onehall.jobseeker.survey.sheet.SurveyRow;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.InsertOutcome;
import org.onehall.platform.privacy.ErasedException;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.web.Ids;
import org.springframework.stereotype.Component;

/**
 * Takes the persons of a batch into the pool. A new person's id comes from sheet and row, and a changed file is marked with
 * them, so a batch that is worked off once more finds its own traces and reports the same.
 */
@Component
class PersonWork {

    private final AggregateStore store;
    private final Persons persons;
    private final PersonSeals seals;
    private final RowMerge merge;
    private final SearchIndex index;
    private final Clock clock;

    PersonWork(
            AggregateStore store, Persons persons, PersonSeals seals, RowMerge merge, SearchIndex index, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.seals = seals;
        this.merge = merge;
        this.index = index;
        this.clock = clock;
    }

    /** What came of a row. */
    sealed interface Taken permits TakenRow, RefusedRow {}

    /** A row that the pool has something against. */
    record RefusedRow(RowResult result) implements Taken {

        static RefusedRow of(SurveyRow row, SheetColumn column, String code) {
            return new RefusedRow(RowResult.refused(row.number(), List.of(RowProblem.of(column, code))));
        }
    }

    /** No two rows are about the same person. */
    List<Taken> take(SurveySheet sheet, List<HashedRow> rows) {
        List<Taken> taken = new ArrayList<>(rows.size());
        Map<String, Person> known = holding(rows);
        List<HashedRow> fresh =
                rows.stream().filter(row -> !known.containsKey(row.hash())).toList();
        List<HashedRow> held = new ArrayList<>(
                rows.stream().filter(row -> known.containsKey(row.hash())).toList());
        List<HashedRow> raced = register(sheet, fresh, taken);
        known.putAll(holding(raced));
        held.addAll(raced);
        taken.addAll(survey(sheet, held, known));
        return taken;
    }

    /** A person whom a sheet found, whether it said something new of them, and what of it was not taken. */
    private record Found(Person person, boolean changed, List<RowProblem> notices) {

        Found(Person person, boolean changed) {
            this(person, changed, List.of());
        }

        TakenRow by(SurveyRow row) {
            return new TakenRow(row, person, changed ? Outcome.UPDATED : Outcome.UNCHANGED, notices);
        }
    }

    private List<Taken> survey(SurveySheet sheet, List<HashedRow> held, Map<String, Person> known) {
        seals.prepare(held.stream().map(row -> require(known, row).key()).toList());
        List<Taken> taken = new ArrayList<>(held.size());
        List<Person> verified = new ArrayList<>();
        Map<SurveyRow, Found> found = new LinkedHashMap<>();
        for (HashedRow hashed : held) {
            SurveyRow row = hashed.row();
            Person person = require(known, hashed);
            refused(sheet, row, person)
                    .or(() -> before(sheet, row, person, verified))
                    .ifPresentOrElse(taken::add, () -> {
                        try {
                            found.put(row, apply(sheet, row, person));
                        } catch (ErasedException e) {
                            taken.add(RefusedRow.of(row, SheetColumn.RESIDENT_ID, "erased"));
                        }
                    });
        }
        taken.addAll(store(sheet, found, verified));
        // Found true is no event, so nobody else tells the index; a batch that is tried again comes by here.
        index.catchUp(verified);
        return taken;
    }

    private static Taken taken(SurveySheet sheet, SurveyRow row, Found found, List<Person> verified) {
        if (!found.changed()
                && place(sheet, row).equals(found.person().verification().sheetRow())) {
            verified.add(found.person());
        }
        return found.by(row);
    }

    /** All at once; one by one where somebody else changed a file meanwhile. */
    private List<Taken> store(SurveySheet sheet, Map<SurveyRow, Found> found, List<Person> verified) {
        List<Taken> taken = new ArrayList<>(found.size());
        List<Person> files = found.values().stream().map(Found::person).toList();
        if (store.updateAll(files)) {
            found.forEach((row, each) -> taken.add(taken(sheet, row, each, verified)));
        } else {
            Map<String, Person> now = persons
                    .findAll(files.stream().map(Person::key).toList())
                    .stream()
                    .collect(Collectors.toMap(Person::key, Function.identity()));
            found.forEach((row, each) -> taken.add(update(
                    sheet,
                    row,
                    Objects.requireNonNull(now.get(each.person().key()), "a person's file does not go away"),
                    verified)));
        }
        return taken;
    }

    private Map<String, Person> holding(List<HashedRow> rows) {
        return rows.isEmpty()
                ? new HashMap<>()
                : persons.holding(rows.stream().map(HashedRow::hash).toList());
    }

    private static Person require(Map<String, Person> known, HashedRow row) {
        Person person = known.get(row.hash());
        if (person == null) {
            throw new IllegalStateException(
                    "a person was erased while the sheet was running; the batch is tried again");
        }
        return person;
    }

    /** Registers who is new; returns the rows whose person somebody else registered at this moment. */
    private List<HashedRow> register(SurveySheet sheet, List<HashedRow> fresh, List<Taken> taken) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        Map<String, HashedRow> byId = new LinkedHashMap<>();
        fresh.forEach(row -> byId.put(id(sheet, row.row()), row));
        seals.ensure(byId.keySet());
        List<Person> made = byId.entrySet().stream()
                .map(entry -> register(sheet, entry.getKey(), entry.getValue()))
                .toList();
        List<HashedRow> raced = new ArrayList<>();
        for (InsertOutcome<Person> outcome : store.insertAll(made)) {
            HashedRow origin =
                    Objects.requireNonNull(byId.get(outcome.aggregate().key()));
            switch (outcome) {
                case InsertOutcome.Inserted<Person>(Person person) ->
                    taken.add(new TakenRow(origin.row(), person, Outcome.CREATED));
                case InsertOutcome.Duplicate<Person> _ -> raced.add(origin);
            }
        }
        return raced;
    }

    private Person register(SurveySheet sheet, String id, HashedRow hashed) {
        SurveyRow row = hashed.row();
        return Person.register(
                id,
                seals.seal(id, RowMerge.file(row), hashed.hash()),
                new Registration(
                        LocalDate.now(clock),
                        Registration.Source.SURVEY_SHEET,
                        sheet.sender().subject()),
                verification(sheet, row, true));
    }

    private static String id(SurveySheet sheet, SurveyRow row) {
        return Ids.derived(place(sheet, row), sheet.receivedAt());
    }

    private static Verification verification(SurveySheet sheet, SurveyRow row, boolean changed) {
        return Verification.bySheet(row.surveyedOn(), sheet.sender().subject(), place(sheet, row), changed);
    }

    private static String place(SurveySheet sheet, SurveyRow row) {
        return sheet.key() + "/" + row.number();
    }

    private Optional<Taken> refused(SurveySheet sheet, SurveyRow row, Person person) {
        if (!sheet.sender().mayAct(person.division())) {
            return Optional.of(RefusedRow.of(row, SheetColumn.RESIDENT_ID, "held-elsewhere"));
        }
        boolean sameName = person.identity()
                .filter(who -> who.nameHash().equals(seals.nameHash(row.name())))
                .isPresent();
        return sameName ? Optional.empty() : Optional.of(RefusedRow.of(row, SheetColumn.NAME, "name-differs"));
    }

    /** What was said of this row when its batch was worked off before. */
    private Optional<Taken> before(SurveySheet sheet, SurveyRow row, Person person, List<Person> verified) {
        if (person.key().equals(id(sheet, row))) {
            return Optional.of(new TakenRow(row, person, Outcome.CREATED));
        }
        Verification earlier = person.verification();
        return place(sheet, row).equals(earlier.sheetRow())
                ? Optional.of(taken(sheet, row, new Found(person, earlier.changed()), verified))
                : Optional.empty();
    }

    private Found apply(SurveySheet sheet, SurveyRow row, Person person) {
        if (merge.isOutdated(row, person)) {
            return new Found(person, false, List.of(RowProblem.of(SheetColumn.SURVEYED_ON, "older-than-file")));
        }
        boolean news = merge.says(row, person);
        if (news) {
            person.correct(merge.correction(row, person), verification(sheet, row, true));
        } else if (row.surveyedOn().isAfter(person.verification().on())) {
            person.verify(verification(sheet, row, false));
        }
        return new Found(person, news);
    }

    private Taken update(SurveySheet sheet, SurveyRow row, Person person, List<Person> verified) {
        return before(sheet, row, person, verified).orElseGet(() -> {
            try {
                Found found = store.decide(Person.class, person.key(), file -> apply(sheet, row, file));
                return taken(sheet, row, found, verified);
            } catch (ErasedException e) {
                return RefusedRow.of(row, SheetColumn.RESIDENT_ID, "erased");
            }
        });
    }
}
