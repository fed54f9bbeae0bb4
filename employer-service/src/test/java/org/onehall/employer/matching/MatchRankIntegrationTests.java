package org.onehall.employer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onehall.employer.vacancy.VacancyFixture.terms;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onehall.employer.OnRealParts;
import org.onehall.employer.jobseeker.Wish;
import org.onehall.employer.matching.MatchDesk.Match;
import org.onehall.employer.vacancy.Education;
import org.onehall.employer.vacancy.PublishedVacancies;
import org.onehall.employer.vacancy.Vacancies.Offer;
import org.onehall.employer.vacancy.VacancyFixture.Terms;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.search.SearchIndex;

/** The index ranks as the policy scores: compared with weighing every vacancy. */
@OnRealParts
class MatchRankIntegrationTests {

    private static final List<String> OCCUPATIONS = List.of("9-01-01-01", "9-01-01-02", "9-01-02-01", "9-02-01-01");
    private static final List<String> DIVISIONS = List.of("440101001001", "440101001002", "440101002001");
    private static final List<String> SKILLS = List.of("叉车", "CAD", "缝纫", "电工");

    private final MatchDesk desk;
    private final AggregateStore store;
    private final SearchIndex index;
    private final LocalDate today;
    private final Random random = new Random(20260302);

    MatchRankIntegrationTests(MatchDesk desk, AggregateStore store, SearchIndex index, Clock clock) {
        this.desk = desk;
        this.store = store;
        this.index = index;
        this.today = LocalDate.now(clock);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private List<String> some(List<String> of) {
        return of.stream().filter(it -> random.nextInt(3) == 0).toList();
    }

    private Terms anyTerms() {
        Terms terms = terms().occupation(any(OCCUPATIONS))
                .division(any(DIVISIONS))
                .wageTo(3500 + 500 * random.nextInt(8) + ".00")
                .skills(some(SKILLS).toArray(String[]::new))
                .until(today.plusDays(9));
        if (random.nextBoolean()) {
            terms = terms.education(any(List.of(Education.values())));
        }
        return random.nextInt(3) == 0 ? terms.ages(18 + random.nextInt(30), 50 + random.nextInt(10)) : terms;
    }

    private Wish anyWish() {
        return new Wish(
                true,
                List.of(any(List.of("9-01", "9-01-01", "9", "9-02-01-01"))),
                random.nextInt(4) == 0 ? null : BigDecimal.valueOf(3000 + 500L * random.nextInt(8)),
                random.nextInt(4) == 0 ? List.of() : List.of(any(List.of("440101", "440101001", "440101002001"))),
                some(SKILLS),
                random.nextInt(5) == 0 ? null : any(List.of(Education.values())),
                random.nextInt(5) == 0 ? null : YearMonth.of(1965 + random.nextInt(40), 4));
    }

    @Test
    void ranksByTheScoreOfThePolicy() {
        List<Offer> all = PublishedVacancies.in(
                store,
                index,
                today,
                IntStream.range(0, 150).mapToObj(i -> anyTerms()).toList());
        List<String> ours = all.stream().map(Offer::id).toList();
        for (int i = 0; i < 60; i++) {
            Wish wish = anyWish();
            List<Integer> expected = all.stream()
                    .map(offer -> MatchPolicy.standard().assess(wish, offer, today))
                    .filter(Assessment::fits)
                    .map(Assessment::score)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            List<Integer> found = new ArrayList<>();
            for (Match match : desk.vacanciesFor(wish, 1000)) {
                if (ours.contains(match.offer().id())) {
                    found.add(match.assessment().score());
                }
            }
            assertThat(found).as(wish.toString()).isEqualTo(expected);
        }
    }
}
