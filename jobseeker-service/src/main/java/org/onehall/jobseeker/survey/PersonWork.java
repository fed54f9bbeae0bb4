package org.onehall.jobseeker.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final Clock clock;

    PersonWork(AggregateStore store, Persons persons, PersonSeals seals, RowMerge merge, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.seals = seals;
        this.merge = merge;
        this.clock = clock;
    }

    /** What came of the persons of a batch. */
    record Done(List<TakenRow> taken, List<RowResult> refused) {}

    /** @param rows by hash of the resident ID */
    Done take(SurveySheet sheet, Map<String, SurveyRow> rows) {
        Done done = new Done(new ArrayList<>(), new ArrayList<>());
        Map<String, Person> known = persons.holding(rows.keySet());
        Map<String, SurveyRow> fresh = new LinkedHashMap<>(rows);
        fresh.keySet().removeAll(known.keySet());
        Map<String, SurveyRow> held = new LinkedHashMap<>(rows);
        held.keySet().retainAll(known.keySet());
        Map<String, SurveyRow> raced = register(sheet, fresh, done);
        known.putAll(raced.isEmpty() ? Map.of() : persons.holding(raced.keySet()));
        held.putAll(raced);
        seals.prepare(held.keySet().stream()
                .map(hash -> Optional.ofNullable(known.get(hash)).map(Person::key))
                .flatMap(Optional::stream)
                .toList());
        InParallel.each(held.entrySet(), entry -> {
            Person person = known.get(entry.getKey());
            if (person == null) {
                throw new IllegalStateException("a person vanished while the sheet was running");
            }
            update(sheet, entry.getValue(), person, done);
        });
        return done;
    }

    /** Registers who is new; returns the rows whose person somebody else registered at this moment. */
    private Map<String, SurveyRow> register(SurveySheet sheet, Map<String, SurveyRow> fresh, Done done) {
        if (fresh.isEmpty()) {
            return Map.of();
        }
        Map<String, Map.Entry<String, SurveyRow>> byId = new LinkedHashMap<>();
        fresh.forEach((hash, row) -> byId.put(id(sheet, row), Map.entry(hash, row)));
        seals.ensure(byId.keySet());
        List<Person> made = byId.entrySet().stream()
                .map(entry -> register(sheet, entry.getKey(), entry.getValue().getValue()))
                .toList();
        Map<String, SurveyRow> raced = new LinkedHashMap<>();
        for (InsertOutcome<Person> outcome : store.insertAll(made)) {
            Map.Entry<String, SurveyRow> origin =
                    Objects.requireNonNull(byId.get(outcome.aggregate().key()));
            switch (outcome) {
                case InsertOutcome.Inserted<Person>(Person person) ->
                    done.taken().add(new TakenRow(origin.getValue(), person, Outcome.CREATED));
                case InsertOutcome.Duplicate<Person> _ -> raced.put(origin.getKey(), origin.getValue());
            }
        }
        return raced;
    }

    private Person register(SurveySheet sheet, String id, SurveyRow row) {
        return Person.register(
                id,
                seals.seal(id, RowMerge.file(row)),
                new Registration(
                        LocalDate.now(clock),
                        Registration.Source.SURVEY_SHEET,
                        sheet.sender().subject()),
                verification(sheet, row, true));
    }

    private static String id(SurveySheet sheet, SurveyRow row) {
        return Ids.deriving(sheet.key() + "/" + row.number(), sheet.receivedAt(), false, Ids::next);
    }

    private static Verification verification(SurveySheet sheet, SurveyRow row, boolean changed) {
        return new Verification(row.surveyedOn(), sheet.sender().subject(), sheet.key() + "/" + row.number(), changed);
    }

    private void update(SurveySheet sheet, SurveyRow row, Person person, Done done) {
        List<RowProblem> against = against(sheet, row, person);
        if (!against.isEmpty()) {
            add(done.refused(), RowResult.refused(row.number(), against));
            return;
        }
        try {
            add(done.taken(), updated(sheet, row, person));
        } catch (ErasedException e) {
            RowProblem erased = RowProblem.of(SheetColumn.RESIDENT_ID, "erased");
            add(done.refused(), RowResult.refused(row.number(), List.of(erased)));
        }
    }

    private List<RowProblem> against(SurveySheet sheet, SurveyRow row, Person person) {
        if (!sheet.sender().mayAct(person.division())) {
            return List.of(RowProblem.of(SheetColumn.RESIDENT_ID, "held-elsewhere"));
        }
        boolean sameName = person.identity()
                .filter(who -> who.nameHash().equals(seals.nameHash(row.name())))
                .isPresent();
        return sameName ? List.of() : List.of(RowProblem.of(SheetColumn.NAME, "name-differs"));
    }

    private TakenRow updated(SurveySheet sheet, SurveyRow row, Person person) {
        if (person.key().equals(id(sheet, row))) {
            return new TakenRow(row, person, Outcome.CREATED);
        }
        Verification earlier = person.verification();
        if ((sheet.key() + "/" + row.number()).equals(earlier.sheetRow())) {
            return new TakenRow(row, person, earlier.changed() ? Outcome.UPDATED : Outcome.UNCHANGED);
        }
        if (!merge.says(row, person) && !row.surveyedOn().isAfter(earlier.on())) {
            return new TakenRow(row, person, Outcome.UNCHANGED);
        }
        Person[] stored = new Person[1];
        boolean changed = store.decide(Person.class, person.key(), found -> {
            stored[0] = found;
            boolean news = merge.says(row, found);
            if (news) {
                found.correct(merge.correction(row, found), verification(sheet, row, true));
            } else if (row.surveyedOn().isAfter(found.verification().on())) {
                found.verify(verification(sheet, row, false));
            }
            return news;
        });
        return new TakenRow(row, stored[0], changed ? Outcome.UPDATED : Outcome.UNCHANGED);
    }

    private static <T> void add(List<T> list, T item) {
        synchronized (list) {
            list.add(item);
        }
    }
}
