package org.onehall.jobseeker.person;

import java.time.LocalDate;
import java.util.List;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Sex;
import org.onehall.jobseeker.civil.Yuan;
import org.onehall.jobseeker.employment.Employment;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.person.Spell.Hire;
import org.onehall.jobseeker.wish.Wish;

/** Somebody out of work since the new year, who looks for needlework. */
public final class PersonFixture {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    private PersonFixture() {}

    public static Person aPerson() {
        return aPerson("p1", EmploymentStatus.UNEMPLOYED, LocalDate.of(1979, 4, 2), Sex.FEMALE);
    }

    public static Person aPerson(String id, EmploymentStatus status, LocalDate birth, Sex sex) {
        return Person.register(
                id,
                new SealedFile(
                        new Identity("A256GCM.x", "hash-" + id, "A256GCM.y", "name-hash", birth, sex),
                        new Contact("A256GCM.phone", "ref-" + id, null),
                        "330104001001",
                        Education.JUNIOR,
                        List.of("缝纫"),
                        Employment.of(status, LocalDate.of(2026, 1, 1)),
                        aWish()),
                new Registration(DAY, Registration.Source.DESK, "o1"),
                Verification.atDesk(DAY, "o1"));
    }

    static Wish aWish() {
        return new Wish(true, List.of("4-03-02-01"), new Yuan(350_000), List.of("330104001"), DAY);
    }

    static Hire aHire() {
        return new Hire("e1", "晨光食品", "v1", DAY.plusDays(3));
    }
}
