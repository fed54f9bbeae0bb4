package org.onehall.jobseeker.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.ResidentId;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.employment.EmploymentRule;
import org.onehall.jobseeker.wish.Wish;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** What the station does with one person's file. Every command is for a person of the caller's divisions. */
@Component
public class PersonDesk {

    private final AggregateStore store;
    private final Persons persons;
    private final PersonSeals seals;
    private final SearchIndex index;
    private final EmploymentRule rule;
    private final Clock clock;

    PersonDesk(
            AggregateStore store,
            Persons persons,
            PersonSeals seals,
            SearchIndex index,
            EmploymentRule rule,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.seals = seals;
        this.index = index;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * @throws ProblemException 400 when what is said of the person's work cannot be true; 409 {@code person-known} with the id when the pool has this resident ID in a division of the
     *     caller's, {@code person-held-elsewhere} without it when in another
     */
    public Person register(PersonFile file, Caller caller) {
        caller.requireDivision("/division", file.division());
        String id = Ids.next();
        Optional<Person> earlierTry = Ids.isRepeat() ? persons.find(id) : Optional.empty();
        if (earlierTry.isPresent()) {
            return earlierTry.get();
        }
        requirePlausible(file.employment(), file.residentId().birthDate(), "/employment");
        refuseKnown(file.residentId(), caller);
        LocalDate today = LocalDate.now(clock);
        Registration.Source source = caller.has(Role.STATION) ? Registration.Source.STATION : Registration.Source.DESK;
        Person person = Person.register(
                id,
                seals.seal(id, file),
                new Registration(today, source, caller.subject()),
                Verification.atDesk(today, caller.subject()));
        try {
            store.insert(person);
        } catch (DuplicateException e) {
            refuseKnown(file.residentId(), caller);
            throw e;
        }
        index.refresh(person);
        return person;
    }

    private void requirePlausible(Employment told, LocalDate birth, String at) {
        rule.breach(told.status(), told.since(), birth, LocalDate.now(clock)).ifPresent(breach -> {
            String field = at + (breach == EmploymentRule.Breach.SINCE_BEFORE_BIRTH ? "/since" : "/status");
            throw ProblemException.invalid(field, breach.code());
        });
    }

    private void refuseKnown(ResidentId residentId, Caller caller) {
        persons.holding(residentId).ifPresent(known -> {
            if (caller.mayAct(known.division())) {
                throw ProblemException.conflict("person-known")
                        .at("/residentId")
                        .with("personId", known.key());
            }
            throw ProblemException.conflict("person-held-elsewhere").at("/residentId");
        });
    }

    public Person find(String id, Caller caller) {
        Person person = persons.find(id).orElseThrow(() -> unknown(id));
        caller.requireDivision(person.division());
        person.requirePresent();
        return person;
    }

    /** Puts right what the change names, on the version that the caller saw. */
    public Person correct(String id, long expected, PersonChange change, Caller caller) {
        if (change.division() != null) {
            caller.requireDivision("/division", change.division());
        }
        return change(id, caller, person -> {
            Etag.check(expected, person.version());
            Correction correction = seals.correction(person, change);
            if (correction.changes(person)) {
                person.correct(correction, Verification.atDesk(LocalDate.now(clock), caller.subject()));
            }
        });
    }

    public Person state(String id, @Nullable Long expected, Wish wish, Caller caller) {
        return change(id, caller, person -> {
            Etag.check(expected, person.version());
            person.wish(wish);
        });
    }

    public Person employ(String id, @Nullable Long expected, Employment found, Caller caller) {
        return change(id, caller, person -> {
            Etag.check(expected, person.version());
            requirePlausible(found, person.birthDate(), "");
            person.employment(found);
        });
    }

    /**
     * The file was found true as it is, today. A repeat on the same day changes nothing, whichever version it was sent for:
     * an answer that was lost does not turn into a refusal.
     */
    public Person verify(String id, @Nullable Long expected, Caller caller) {
        Person verified = stored(id, caller, person -> {
            Verification today = Verification.atDesk(LocalDate.now(clock), caller.subject());
            if (!person.isVerifiedBy(today)) {
                Etag.check(expected, person.version());
                person.verify(today);
            }
        });
        // No event tells of it, so nobody else tells the index; a repeat comes by here.
        index.catchUp(List.of(verified));
        return verified;
    }

    /** Erases for good: the file first, told by event, then the key. Whoever hears the event destroys the key once more. */
    public void erase(String id, Caller caller) {
        Person person = persons.find(id).orElseThrow(() -> unknown(id));
        caller.requireDivision(person.division());
        Person erased = store.change(Person.class, id, found -> found.erase(LocalDate.now(clock)));
        seals.destroy(id);
        index.refresh(erased);
    }

    private Person change(String id, Caller caller, Consumer<Person> command) {
        Person changed = stored(id, caller, command);
        index.refresh(changed);
        return changed;
    }

    private Person stored(String id, Caller caller, Consumer<Person> command) {
        find(id, caller);
        return store.change(Person.class, id, person -> {
            caller.requireDivision(person.division());
            person.requirePresent();
            command.accept(person);
        });
    }

    private static ProblemException unknown(String id) {
        return ProblemException.unknown("person-unknown", id);
    }
}
