package org.onehall.employer.vacancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onehall.employer.employer.Employers;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Etag;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** Drafts, publishes, changes and closes vacancies. */
@Component
class VacancyDesk {

    private final AggregateStore store;
    private final SearchIndex index;
    private final Employers employers;
    private final ReferenceCodes codes;
    private final PublicationTerms publication;
    private final Clock clock;

    VacancyDesk(
            AggregateStore store,
            SearchIndex index,
            Employers employers,
            ReferenceCodes codes,
            PublicationTerms publication,
            Clock clock) {
        this.store = store;
        this.index = index;
        this.employers = employers;
        this.codes = codes;
        this.publication = publication;
        this.clock = clock;
    }

    Vacancy draft(VacancyRequest request, Caller caller) {
        String employerId = employerOf(request, caller);
        requireMayPlace(employerId, request.division(), caller);
        VacancyTerms terms = checked(request.terms());
        LocalDate today = LocalDate.now(clock);
        publication.on(today).checkNotTooLate(terms.expiresOn(), today);
        String name = employers
                .nameOf(employerId)
                .orElseThrow(() -> ProblemException.invalid("/employerId", "employer-unknown"));
        String id = Ids.next();
        if (Ids.isRepeat() && store.find(Vacancy.class, id).isPresent()) {
            return find(id);
        }
        var draft = new Vacancy.Draft(employerId, name, terms, caller.subject());
        Vacancy vacancy = store.insert(Vacancy.draft(id, draft, today));
        index.refresh(vacancy);
        return vacancy;
    }

    private static String employerOf(VacancyRequest request, Caller caller) {
        String employerId = request.employerId() == null ? caller.employer() : request.employerId();
        if (employerId == null) {
            throw ProblemException.invalid("/employerId", "not-null");
        }
        return employerId;
    }

    Vacancy change(String id, VacancyRequest request, @Nullable Long expected, Caller caller) {
        VacancyTerms terms = request.terms();
        Vacancy known = find(id);
        if (request.employerId() != null && !request.employerId().equals(known.employerId())) {
            throw ProblemException.conflict("employer-stays").at("/employerId");
        }
        requireMayAct(known, caller);
        requireMayPlace(known.employerId(), terms.division(), caller);
        checked(terms);
        LocalDate today = LocalDate.now(clock);
        return decide(id, expected, caller, vacancy -> vacancy.change(terms, publication.on(today), today));
    }

    Vacancy publish(String id, @Nullable Long expected, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        return decide(id, expected, caller, vacancy -> vacancy.publish(publication.on(today), today));
    }

    Vacancy close(String id, ClosureReason reason, @Nullable Long expected, Caller caller) {
        if (reason == ClosureReason.EXPIRED) {
            throw ProblemException.invalid("/reason", "closed-by-the-clock");
        }
        LocalDate today = LocalDate.now(clock);
        return decide(id, expected, caller, vacancy -> vacancy.close(reason, today));
    }

    private Vacancy decide(String id, @Nullable Long expected, Caller caller, Consumer<Vacancy> command) {
        requireMayAct(find(id), caller);
        Vacancy vacancy = store.change(Vacancy.class, id, it -> {
            Etag.check(expected, it.version());
            command.accept(it);
        });
        index.refresh(vacancy);
        return vacancy;
    }

    private VacancyTerms checked(VacancyTerms terms) {
        codes.requireDivision("/division", terms.division());
        codes.requireOccupation("/occupation", terms.occupation());
        return terms;
    }

    /** What was published is for everyone; what never was is not there for those it does not concern. */
    Vacancy find(String id, Caller caller) {
        Vacancy vacancy = find(id);
        if (vacancy.publishedOn() == null
                && !isOwn(vacancy.employerId(), caller)
                && !caller.mayAct(vacancy.terms().division())) {
            throw unknown(id);
        }
        return vacancy;
    }

    private Vacancy find(String id) {
        return store.find(Vacancy.class, id).orElseThrow(() -> unknown(id));
    }

    private static ProblemException unknown(String id) {
        return ProblemException.unknown("vacancy-unknown", id);
    }

    private static void requireMayAct(Vacancy vacancy, Caller caller) {
        if (!isOwn(vacancy.employerId(), caller)) {
            caller.requireDivision(vacancy.terms().division());
        }
    }

    private static void requireMayPlace(String employerId, String division, Caller caller) {
        if (!isOwn(employerId, caller)) {
            caller.requireDivision("/division", division);
        }
    }

    private static boolean isOwn(String employerId, Caller caller) {
        return caller.has(Role.EMPLOYER) && employerId.equals(caller.employer());
    }
}
