package org.onehall.jobseeker.matching;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.wish.Wish;

/** What a match looks at of a person: nothing that says who it is. */
record Profile(LocalDate birthDate, @Nullable Education education, List<String> skills, Wish wish) {

    /** Null when the person has no wish to be served, or work already: nobody who has may be referred. */
    static @Nullable Profile of(Person person) {
        Wish wish = person.wish();
        boolean employed = person.employment().status() == EmploymentStatus.EMPLOYED;
        return person.erased() || wish == null || !wish.open() || employed
                ? null
                : new Profile(person.birthDate(), person.education(), person.skills(), wish);
    }

    int age(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }
}
