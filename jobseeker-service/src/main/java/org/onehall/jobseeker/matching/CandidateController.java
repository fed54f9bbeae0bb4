package org.onehall.jobseeker.matching;

import static org.onehall.platform.security.Role.COORDINATOR;
import static org.onehall.platform.security.Role.OFFICER;
import static org.onehall.platform.security.Role.STATION;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.jobseeker.search.Scope;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.web.Languages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CandidateController {

    private final CandidateDesk desk;
    private final PersonSeals seals;
    private final MatchWords words;

    /** People for a vacancy, the best first; only of the caller's divisions. */
    record CandidatesForVacancy(String vacancyId, String title, String employerName, List<CandidateView> items) {}

    CandidateController(CandidateDesk desk, PersonSeals seals, MatchWords words) {
        this.desk = desk;
        this.seals = seals;
        this.words = words;
    }

    @GetMapping("/api/vacancies/{id}/candidates")
    @Allowed({COORDINATOR, OFFICER, STATION})
    CandidatesForVacancy candidates(
            @PathVariable @Size(max = 64) String id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            Caller caller,
            HttpServletRequest request) {
        OpenVacancy vacancy = desk.vacancy(id);
        List<CandidateDesk.Candidate> found = desk.candidates(vacancy, Scope.of(caller, null), limit);
        seals.prepare(found.stream().map(each -> each.person().key()).toList());
        Locale locale = Languages.of(request);
        return new CandidatesForVacancy(
                id,
                vacancy.title(),
                vacancy.employerName(),
                found.stream()
                        .map(each -> CandidateView.of(each, seals, words, locale))
                        .toList());
    }
}
