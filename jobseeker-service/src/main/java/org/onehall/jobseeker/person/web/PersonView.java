package org.onehall.jobseeker.person.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.person.Identity;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.jobseeker.wish.Wish;
import org.onehall.platform.privacy.Masks;

/** A person as a station sees them: what identifies is masked, and shown whole only on asking with a reason. */
public record PersonView(
        String id,
        long version,
        String name,
        String residentId,
        @Nullable String phone,
        @Nullable String address,
        LocalDate birthDate,
        Sex sex,
        String division,
        @Nullable Education education,
        List<String> skills,
        Employment employment,
        @Nullable Wish wish,
        LocalDate registeredOn,
        LocalDate verifiedOn,
        FileSource source,
        FileMarks marks) {

    public static PersonView of(Person person, PersonSeals seals) {
        Identity who = person.requirePresent();
        String id = person.key();
        return new PersonView(
                id,
                person.version(),
                Masks.name(seals.open(id, who.name()).orElse("")),
                Masks.residentId(seals.open(id, who.residentId()).orElse("")),
                seals.open(id, person.contact().phone()).map(Masks::phone).orElse(null),
                seals.open(id, person.contact().address()).map(Masks::address).orElse(null),
                who.birthDate(),
                who.sex(),
                person.division(),
                person.education(),
                person.skills(),
                person.employment(),
                person.wish(),
                person.registration().on(),
                person.verification().on(),
                FileSource.of(person),
                FileMarks.of(person));
    }
}
