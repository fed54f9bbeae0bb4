package org.onehall.employer.matching;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.onehall.employer.jobseeker.Jobseeker;
import org.onehall.employer.jobseeker.Jobseekers;
import org.onehall.employer.jobseeker.Wish;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Languages;
import org.onehall.platform.web.ProblemException;
import org.onehall.platform.web.openapi.Answers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MatchController {

    private final MatchDesk desk;
    private final Jobseekers jobseekers;
    private final MatchWords words;

    MatchController(MatchDesk desk, Jobseekers jobseekers, MatchWords words) {
        this.desk = desk;
        this.jobseekers = jobseekers;
        this.words = words;
    }

    @GetMapping("/api/persons/{id}/vacancies")
    @Allowed({Role.COORDINATOR, Role.OFFICER, Role.STATION})
    VacanciesForPerson vacancies(
            @PathVariable @Size(max = 64) String id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit,
            Caller caller,
            HttpServletRequest request) {
        Jobseeker person = jobseekers.find(id).orElseThrow(() -> ProblemException.unknown("person-unknown", id));
        caller.requireDivision(person.division());
        return best(person, limit, request);
    }

    /** The same for a citizen, of their own. */
    @GetMapping("/api/persons/me/vacancies")
    @Allowed(Role.CITIZEN)
    @Answers({404, 409})
    VacanciesForPerson mine(
            @RequestParam(defaultValue = "20") @Min(1) @Max(50) int limit, Caller caller, HttpServletRequest request) {
        Jobseeker person = jobseekers
                .self(caller)
                .flatMap(jobseekers::find)
                .orElseThrow(() -> ProblemException.notFound("phone-unknown"));
        return best(person, limit, request);
    }

    private VacanciesForPerson best(Jobseeker person, int limit, HttpServletRequest request) {
        String id = person.personId();
        Wish wish = person.wish();
        if (wish == null || !wish.open()) {
            WishState state = wish == null ? WishState.NONE : WishState.CLOSED;
            return new VacanciesForPerson(id, state, person.employed(), List.of());
        }
        Locale locale = Languages.of(request);
        List<MatchView> items = desk.vacanciesFor(wish, limit).stream()
                .map(match -> MatchView.of(match, words, locale))
                .toList();
        return new VacanciesForPerson(id, WishState.OPEN, person.employed(), items);
    }

    /** Whether the person has told a wish and wants offers. */
    enum WishState {
        OPEN,
        CLOSED,
        NONE
    }

    /**
     * Vacancies for a person, the best first.
     *
     * @param items empty when the person wants no offers
     */
    record VacanciesForPerson(String personId, WishState wish, boolean employed, List<MatchView> items) {}
}
