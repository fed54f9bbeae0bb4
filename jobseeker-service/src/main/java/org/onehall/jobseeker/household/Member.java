package org.onehall.jobseeker.household;

import java.time.LocalDate;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.person.Person;

/**
 * A member with what the classification needs of the person.
 *
 * @param sequence version of the person's file that status, birth date and sex were read from; an older one never
 *     replaces a newer
 */
public record Member(
        String personId, Relation relation, LocalDate birthDate, Sex sex, EmploymentStatus status, long sequence) {

    public static Member of(Person person, Relation relation) {
        return new Member(
                person.key(),
                relation,
                person.birthDate(),
                person.sex(),
                person.employment().status(),
                person.version());
    }

    /** Whether the file's later state says the same: then there is nothing to write. */
    public boolean saysNoMoreThan(Member held) {
        return held.sequence() >= sequence
                || new Member(personId, relation, birthDate, sex, status, held.sequence()).equals(held);
    }

    Member as(Relation other) {
        return new Member(personId, other, birthDate, sex, status, sequence);
    }
}
