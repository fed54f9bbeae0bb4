package org.onehall.jobseeker.person.event;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.Registration;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("jobseeker.person-registered.v1")
public record PersonRegistered(
        String personId,
        String division,
        YearMonth birthMonth,
        Sex sex,
        @Nullable Education education,
        LocalDate registeredOn,
        Registration.Source source)
        implements DomainEvent {

    public static PersonRegistered of(Person person) {
        return new PersonRegistered(
                person.key(),
                person.division(),
                YearMonth.from(person.birthDate()),
                person.sex(),
                person.education(),
                person.registration().on(),
                person.registration().source());
    }
}
