package org.onehall.employer.referral;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onehall.employer.vacancy.Vacancies;
import org.onehall.platform.security.Allowed;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Languages;
import org.onehall.platform.web.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came of a vacancy. */
@RestController
class FunnelController {

    private final Vacancies vacancies;
    private final ReferralSearch search;
    private final Reasons reasons;

    FunnelController(Vacancies vacancies, ReferralSearch search, Reasons reasons) {
        this.vacancies = vacancies;
        this.search = search;
        this.reasons = reasons;
    }

    /** All referrals to the vacancy are counted, those of people whom the caller may not see among them. */
    @GetMapping("/api/vacancies/{id}/funnel")
    @Allowed({Role.EMPLOYER, Role.COORDINATOR, Role.OFFICER, Role.STATION})
    Funnel funnel(@PathVariable @Size(max = 64) String id, Caller caller, HttpServletRequest http) {
        Vacancies.Summary vacancy =
                vacancies.find(id).orElseThrow(() -> ProblemException.unknown("vacancy-unknown", id));
        boolean own = caller.has(Role.EMPLOYER) && vacancy.employerId().equals(caller.employer());
        if (!own) {
            caller.requireDivision(vacancy.division());
        }
        return Funnel.of(vacancy, search.countsOf(id), reasons, Languages.of(http));
    }

    /**
     * From referred to hired, in people.
     *
     * @param referred all, whatever became of them
     * @param open without an answer
     * @param openings headcount that is not hired for yet
     */
    record Funnel(
            String vacancyId,
            int headcount,
            long referred,
            long open,
            long hired,
            long refused,
            long withdrawn,
            List<Refusals> refusedBy,
            int openings) {

        /** How many were refused for a reason, the most frequent first. */
        record Refusals(String reason, String reasonText, long count) {}

        private static Funnel of(
                Vacancies.Summary vacancy, Map<String, Map<String, Long>> counts, Reasons reasons, Locale locale) {
            Map<String, Long> states = counts.getOrDefault("state", Map.of());
            return new Funnel(
                    vacancy.id(),
                    vacancy.headcount(),
                    states.values().stream().mapToLong(Long::longValue).sum(),
                    states.getOrDefault(ReferralState.ISSUED.name(), 0L),
                    states.getOrDefault(ReferralState.HIRED.name(), 0L),
                    states.getOrDefault(ReferralState.REFUSED.name(), 0L),
                    states.getOrDefault(ReferralState.WITHDRAWN.name(), 0L),
                    counts.getOrDefault("reason", Map.of()).entrySet().stream()
                            .map(it -> new Refusals(
                                    it.getKey(), reasons.refusals().textOf(it.getKey(), locale), it.getValue()))
                            .toList(),
                    vacancy.openings());
        }
    }
}
