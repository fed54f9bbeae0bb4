package org.onehall.jobseeker.person.web;

import static org.onehall.platform.security.Role.CITIZEN;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.person.Identity;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.jobseeker.person.Persons;
import org.onehall.jobseeker.wish.Wish;
import org.onehall.platform.privacy.Masks;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a citizen who proved a phone sees of their own file. */
@RestController
class MyFileController {

    private final Persons persons;
    private final PersonSeals seals;

    /** One's own file; the resident ID stays masked, a lost phone must not give it away. */
    record MyFile(
            String id,
            String name,
            String residentId,
            LocalDate birthDate,
            String division,
            @Nullable Education education,
            List<String> skills,
            Employment employment,
            @Nullable Wish wish,
            LocalDate registeredOn,
            LocalDate verifiedOn) {}

    MyFileController(Persons persons, PersonSeals seals) {
        this.persons = persons;
        this.seals = seals;
    }

    /** A phone that several persons share opens no file: it does not say which of them asks. */
    @GetMapping("/api/persons/me")
    @Allowed(CITIZEN)
    MyFile me(Caller caller) {
        List<Person> reached = caller.phoneRef() == null ? List.of() : persons.reachedBy(caller.phoneRef());
        if (reached.isEmpty()) {
            throw ProblemException.notFound("phone-unknown");
        }
        if (reached.size() > 1) {
            throw ProblemException.conflict("phone-shared");
        }
        return view(reached.getFirst());
    }

    private MyFile view(Person person) {
        Identity who = person.requirePresent();
        return new MyFile(
                person.key(),
                seals.open(person.key(), who.name()).orElse(""),
                seals.open(person.key(), who.residentId())
                        .map(Masks::residentId)
                        .orElse(""),
                who.birthDate(),
                person.division(),
                person.education(),
                person.skills(),
                person.employment(),
                person.wish(),
                person.registration().on(),
                person.verification().on());
    }
}
