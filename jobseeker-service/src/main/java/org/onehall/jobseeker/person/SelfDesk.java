package org.onehall.jobseeker.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.wish.Wish;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** What a citizen who proved a phone does with their own file. None of it counts as the station's verification. */
@Component
public class SelfDesk {

    private final AggregateStore store;
    private final Persons persons;
    private final PersonSeals seals;
    private final SearchIndex index;
    private final Clock clock;

    SelfDesk(AggregateStore store, Persons persons, PersonSeals seals, SearchIndex index, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.seals = seals;
        this.index = index;
        this.clock = clock;
    }

    /**
     * A phone that several persons share opens no file: it does not say which of them asks.
     *
     * @throws ProblemException 404 {@code phone-unknown}, 409 {@code phone-shared}
     */
    public Person find(Caller caller) {
        List<Person> reached = caller.phoneRef() == null ? List.of() : persons.reachedBy(caller.phoneRef());
        if (reached.isEmpty()) {
            throw unknown();
        }
        if (reached.size() > 1) {
            throw ProblemException.conflict("phone-shared");
        }
        return reached.getFirst();
    }

    /** Puts right what the change names, on the version that the caller saw. */
    public Person correct(long expected, PersonChange change, Caller caller) {
        return change(expected, caller, person -> state(person, seals.correction(person, change)));
    }

    public Person wish(@Nullable Long expected, Wish wish, Caller caller) {
        Correction wished = new Correction(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(wish));
        return change(expected, caller, person -> state(person, wished));
    }

    private void state(Person person, Correction correction) {
        if (correction.changes(person)) {
            person.correct(correction, person.verification().stated(LocalDate.now(clock)));
        }
    }

    private Person change(@Nullable Long expected, Caller caller, Consumer<Person> command) {
        String id = find(caller).key();
        Person changed = store.change(Person.class, id, person -> {
            if (caller.phoneRef() == null
                    || !caller.phoneRef().equals(person.contact().phoneRef())) {
                throw unknown();
            }
            Etag.check(expected, person.version());
            command.accept(person);
        });
        index.refresh(changed);
        return changed;
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("phone-unknown");
    }
}
