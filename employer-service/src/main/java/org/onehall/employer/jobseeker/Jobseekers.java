package org.onehall.employer.jobseeker;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.onehall.platform.events.Copies;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** People of the labour pool, put together from our copies of what was said of them. */
@Component
public class Jobseekers {

    private final Copies copies;

    Jobseekers(Copies copies) {
        this.copies = copies;
    }

    public Optional<Jobseeker> find(String personId) {
        Optional<WishCopy> wish = copies.find(WishCopy.class, personId);
        Optional<PersonCopy> person = copies.find(PersonCopy.class, personId);
        return division(wish, person)
                .map(division -> new Jobseeker(
                        personId,
                        division,
                        isEmployed(personId, wish),
                        wish.map(Jobseekers::wish).orElse(null)));
    }

    /**
     * The person that a citizen is, by the phone they proved: empty when nobody is reached by it.
     *
     * @throws ProblemException 409 {@code phone-shared} when several are, since it does not say which of them asks
     */
    public Optional<String> self(Caller caller) {
        if (!caller.has(Role.CITIZEN) || caller.phoneRef() == null) {
            return Optional.empty();
        }
        List<ContactCopy> reached = copies.listBy(ContactCopy.class, "phoneRef", caller.phoneRef());
        if (reached.size() > 1) {
            throw ProblemException.conflict("phone-shared");
        }
        return reached.stream().findFirst().map(ContactCopy::personId);
    }

    /** Several events tell it; the newest one counts. */
    private static Optional<String> division(Optional<WishCopy> wish, Optional<PersonCopy> person) {
        long said = person.map(PersonCopy::saidAt).orElse(0L);
        return wish.filter(it -> it.saidAt() > said).map(WishCopy::division).or(() -> person.map(PersonCopy::division));
    }

    /** Two events tell it; the newer one counts. */
    private boolean isEmployed(String personId, Optional<WishCopy> wish) {
        Optional<EmploymentCopy> employment = copies.find(EmploymentCopy.class, personId);
        if (employment.isEmpty()) {
            return wish.map(WishCopy::employed).orElse(false);
        }
        long said = employment.get().saidAt();
        return wish.filter(it -> it.saidAt() > said)
                .map(WishCopy::employed)
                .orElse(employment.get().employed());
    }

    private static Wish wish(WishCopy copy) {
        return new Wish(
                copy.open(),
                copy.occupations(),
                copy.minimumWage() == null ? null : new BigDecimal(copy.minimumWage()),
                copy.workDivisions(),
                copy.skills(),
                copy.education(),
                copy.birthMonth() == null ? null : YearMonth.parse(copy.birthMonth()));
    }
}
