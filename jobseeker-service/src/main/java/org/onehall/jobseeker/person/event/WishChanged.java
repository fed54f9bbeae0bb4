package org.onehall.jobseeker.person.event;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.civil.Yuan;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.person.Identity;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.wish.Wish;
import org.onehall.platform.events.DomainEvent;
import org.onehall.platform.events.EventType;

@EventType("jobseeker.wish-changed.v1")
public record WishChanged(
        String personId,
        String division,
        boolean open,
        List<String> occupations,
        @Nullable Yuan minimumWage,
        List<String> workDivisions,
        List<String> skills,
        @Nullable Education education,
        YearMonth birthMonth,
        Sex sex,
        boolean employed)
        implements DomainEvent {

    /** What there is to tell of a person's wish as it stands; null when the person has none. */
    public static @Nullable WishChanged of(Person person) {
        Wish wish = person.wish();
        Identity identity = person.identity().orElse(null);
        if (wish == null || identity == null) {
            return null;
        }
        return new WishChanged(
                person.key(),
                person.division(),
                wish.open(),
                wish.occupations(),
                wish.minimumWage(),
                wish.workDivisions(),
                person.skills(),
                person.education(),
                YearMonth.from(identity.birthDate()),
                identity.sex(),
                person.employment().status() == EmploymentStatus.EMPLOYED);
    }
}
