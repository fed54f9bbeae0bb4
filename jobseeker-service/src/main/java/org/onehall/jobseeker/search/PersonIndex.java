package org.onehall.jobseeker.search;

import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.Person;
import org.onehall.platform.search.Indexed;
import org.springframework.stereotype.Component;

/** Indexes persons; an erased one is not found. */
@Component
class PersonIndex implements Indexed<Person, PersonEntry> {

    @Override
    public Class<Person> aggregate() {
        return Person.class;
    }

    @Override
    public Class<PersonEntry> entry() {
        return PersonEntry.class;
    }

    @Override
    public @Nullable PersonEntry entry(Person person) {
        return person.identity().map(who -> PersonEntry.of(person, who)).orElse(null);
    }
}
