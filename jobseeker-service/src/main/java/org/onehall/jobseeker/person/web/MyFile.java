package org.onehall.jobseeker.person.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.person.Identity;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.jobseeker.wish.Wish;
import org.onehall.platform.privacy.Masks;

/** One's own file; resident ID, phone and address are masked until more than a phone is shown: a lost one must not give them away. */
record MyFile(
        String id,
        long version,
        String name,
        String residentId,
        @Nullable String phone,
        @Nullable String address,
        LocalDate birthDate,
        String division,
        @Nullable Education education,
        List<String> skills,
        Employment employment,
        @Nullable Wish wish,
        LocalDate registeredOn,
        LocalDate verifiedOn,
        FileSource source,
        FileMarks marks) {

    static MyFile of(Person person, PersonSeals seals) {
        Identity who = person.requirePresent();
        String id = person.key();
        return new MyFile(
                id,
                person.version(),
                seals.open(id, who.name()).orElse(""),
                seals.open(id, who.residentId()).map(Masks::residentId).orElse(""),
                seals.open(id, person.contact().phone()).map(Masks::phone).orElse(null),
                seals.open(id, person.contact().address()).map(Masks::address).orElse(null),
                who.birthDate(),
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

    @Override
    public String toString() {
        return "one's own file";
    }
}
