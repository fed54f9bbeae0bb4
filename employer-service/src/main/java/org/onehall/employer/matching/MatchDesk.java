package org.onehall.employer.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.onehall.employer.jobseeker.Wish;
import org.onehall.employer.vacancy.Vacancies;
import org.onehall.platform.search.SearchIndex;
import org.springframework.stereotype.Component;

/** Finds the vacancies that suit a person best. */
@Component
class MatchDesk {

    private final SearchIndex index;
    private final Vacancies vacancies;
    private final MatchPolicy policy = MatchPolicy.standard();
    private final Clock clock;

    MatchDesk(SearchIndex index, Vacancies vacancies, Clock clock) {
        this.index = index;
        this.vacancies = vacancies;
        this.clock = clock;
    }

    /** A vacancy and how well it suits. */
    record Match(Vacancies.Offer offer, Assessment assessment) {}

    List<Match> vacanciesFor(Wish wish, int count) {
        LocalDate today = LocalDate.now(clock);
        MatchQuery query = new MatchQuery(policy, wish, today);
        List<String> best = index.query(session -> query.best(session, count));
        return vacancies.open(best).stream()
                .map(offer -> new Match(offer, policy.assess(wish, offer, today)))
                .filter(match -> match.assessment().fits())
                .toList();
    }
}
