package org.onehall.employer.referral;

import java.time.Clock;
import org.onehall.employer.jobseeker.Jobseeker;
import org.onehall.employer.jobseeker.Jobseekers;
import org.onehall.employer.vacancy.Vacancies;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Issues referrals, and finds them for those they concern. */
@Component
class ReferralDesk {

    private final AggregateStore store;
    private final SearchIndex index;
    private final Vacancies vacancies;
    private final Jobseekers jobseekers;
    private final LetterNumbers numbers;
    private final Clock clock;

    ReferralDesk(
            AggregateStore store,
            SearchIndex index,
            Vacancies vacancies,
            Jobseekers jobseekers,
            LetterNumbers numbers,
            Clock clock) {
        this.store = store;
        this.index = index;
        this.vacancies = vacancies;
        this.jobseekers = jobseekers;
        this.numbers = numbers;
        this.clock = clock;
    }

    Referral issue(String personId, String vacancyId, Caller caller) {
        String id = Ids.next();
        if (Ids.isRepeat() && store.find(Referral.class, id).isPresent()) {
            return find(id, caller);
        }
        Jobseeker person = referable(personId, caller);
        Vacancies.Summary vacancy = vacancies
                .find(vacancyId)
                .orElseThrow(() -> ProblemException.refused("vacancy-unknown").at("/vacancyId"));
        if (!vacancy.open()) {
            throw ProblemException.refused("vacancy-not-open").at("/vacancyId");
        }
        Act act = Act.by(caller, person.division(), clock);
        Referral referral = Referral.issue(
                new Referral.Letter(id, numbers.next(act.day())),
                new Referral.Person(personId, person.division()),
                new Target(vacancyId, vacancy.employerId(), vacancy.employerName(), vacancy.title()),
                caller.subject(),
                act);
        try {
            store.insert(referral);
        } catch (DuplicateException e) {
            throw ProblemException.refused("already-referred").because(e);
        }
        Referral issued = caughtUp(referral);
        index.refresh(issued);
        return issued;
    }

    /** The person may have moved between being read and the referral being stored. */
    private Referral caughtUp(Referral issued) {
        return jobseekers
                .find(issued.person().id())
                .filter(now -> !now.division().equals(issued.person().division()))
                .map(now -> store.change(Referral.class, issued.key(), it -> it.follow(now)))
                .orElse(issued);
    }

    /** A person of another division is answered as one who is not there: the caller learns nothing. */
    private Jobseeker referable(String personId, Caller caller) {
        Jobseeker person = jobseekers
                .find(personId)
                .filter(it -> caller.mayAct(it.division()))
                .orElseThrow(() -> ProblemException.refused("person-unknown").at("/personId"));
        if (person.employed()) {
            throw ProblemException.refused("person-employed").at("/personId");
        }
        return person;
    }

    /** For those who may answer it, and for the person who was sent. */
    Referral find(String id, Caller caller) {
        Referral referral = find(id);
        if (jobseekers.self(caller).filter(referral.person().id()::equals).isEmpty()) {
            requireMayAnswer(referral, caller);
        }
        return referral;
    }

    /** For the employer it was sent to, and for staff of the person's division. */
    Referral findToAnswer(String id, Caller caller) {
        Referral referral = find(id);
        requireMayAnswer(referral, caller);
        return referral;
    }

    Referral find(String id) {
        return store.find(Referral.class, id).orElseThrow(() -> ProblemException.unknown("referral-unknown", id));
    }

    private static void requireMayAnswer(Referral referral, Caller caller) {
        boolean own =
                caller.has(Role.EMPLOYER) && referral.target().employerId().equals(caller.employer());
        if (!own) {
            caller.requireDivision(referral.person().division());
        }
    }
}
