package org.onehall.employer.matching;

import static org.onehall.employer.matching.Criterion.AGE;
import static org.onehall.employer.matching.Criterion.EDUCATION;
import static org.onehall.employer.matching.Criterion.OCCUPATION;
import static org.onehall.employer.matching.Criterion.PLACE;
import static org.onehall.employer.matching.Criterion.SKILLS;
import static org.onehall.employer.matching.Criterion.WAGE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onehall.employer.jobseeker.Wish;
import org.onehall.employer.vacancy.Vacancies.Offer;

/**
 * Weighs vacancies for a wish: a criterion met adds its weight, a hard one missed rules the vacancy out. Where neither
 * side asks for anything the criterion is met.
 *
 * <p>The index ranks by the same weights ({@link MatchQuery}), so that the first page is the best by this policy.
 */
record MatchPolicy(Map<Criterion, Integer> weights, Set<Criterion> hard) {

    static final int FULL_SCORE = 100;

    MatchPolicy {
        weights = Map.copyOf(weights);
        hard = Set.copyOf(hard);
        if (weights.values().stream().mapToInt(Integer::intValue).sum() != FULL_SCORE) {
            throw new IllegalArgumentException("The weights of a policy make 100");
        }
    }

    /**
     * The work is of a wished occupation, and open to the person's age: without that no training and no talk helps. Skills
     * weigh most of the rest, since an employer misses them on the first day.
     */
    static MatchPolicy standard() {
        return new MatchPolicy(
                new EnumMap<>(Map.of(OCCUPATION, 25, AGE, 5, SKILLS, 25, EDUCATION, 15, WAGE, 15, PLACE, 15)),
                Set.of(OCCUPATION, AGE));
    }

    Assessment assess(Wish wish, Offer offer, LocalDate today) {
        int score = 0;
        boolean fits = true;
        List<Reason> reasons = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Verdict verdict = Verdict.on(criterion, wish, offer.terms(), today);
            if (verdict.met()) {
                score += weights.getOrDefault(criterion, 0);
            } else if (hard.contains(criterion)) {
                fits = false;
            }
            reasons.addAll(verdict.reasons());
        }
        return new Assessment(score, fits, List.copyOf(reasons), Verdict.gaps(wish, offer.terms()));
    }
}
