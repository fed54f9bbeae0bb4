package org.onehall.employer.matching;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.onehall.employer.jobseeker.Wish;
import org.onehall.employer.vacancy.VacancyEntry;

/** Asks the index for the open vacancies that a policy scores highest for a wish. */
record MatchQuery(MatchPolicy policy, Wish wish, LocalDate today) {

    private static final int MOST_SKILLS = 10;

    /** Ids, the best first; of equals the newer. */
    List<String> best(SearchSession session, int count) {
        return session.search(VacancyEntry.class)
                .select(f -> f.id(String.class))
                .where(this::predicate)
                .sort(f -> f.composite()
                        .add(f.score())
                        .add(f.field("day").desc())
                        .add(f.field("sortId").asc()))
                .fetchHits(count);
    }

    private PredicateFinalStep predicate(SearchPredicateFactory f) {
        var all = f.bool()
                .filter(f.match().field("state").matching("PUBLISHED"))
                .filter(f.range().field("expiresOn").atLeast(today))
                .filter(f.range().field("openings").atLeast(1));
        for (Map.Entry<Criterion, Integer> weight : policy.weights().entrySet()) {
            PredicateFinalStep met = met(f, weight.getKey());
            if (policy.hard().contains(weight.getKey())) {
                all.filter(met);
            } else {
                all.should(f.bool().must(met).constantScore().boost(weight.getValue()));
            }
        }
        return all;
    }

    private PredicateFinalStep met(SearchPredicateFactory f, Criterion criterion) {
        return switch (criterion) {
            case OCCUPATION -> anyOf(f, "occupations", wish.occupations());
            case PLACE -> anyOf(f, "divisions", wish.workDivisions());
            case WAGE ->
                wish.minimumWage() == null
                        ? f.matchAll()
                        : f.range().field("wageTo").atLeast(wish.minimumWage());
            case EDUCATION -> f.range().field("educationRank").atMost(VacancyEntry.rank(wish.education()));
            case AGE -> age(f, wish.ageOn(today));
            case SKILLS -> skills(f);
        };
    }

    private static PredicateFinalStep anyOf(SearchPredicateFactory f, String field, Collection<String> codes) {
        return codes.isEmpty() ? f.matchAll() : f.terms().field(field).matchingAny(codes);
    }

    private static PredicateFinalStep age(SearchPredicateFactory f, @Nullable Integer age) {
        return age == null
                ? f.bool()
                        .filter(f.range().field("ageFrom").atMost(0))
                        .filter(f.range().field("ageTo").greaterThan(100))
                : f.bool()
                        .filter(f.range().field("ageFrom").atMost(age))
                        .filter(f.range().field("ageTo").atLeast(age));
    }

    /** Every skill asked for is held: of n asked for, n are among the wish's. */
    private PredicateFinalStep skills(SearchPredicateFactory f) {
        BooleanPredicateClausesStep<?, ?> some =
                f.bool().should(f.match().field("skillCount").matching(0));
        List<String> held = wish.skills().stream().distinct().toList();
        for (int n = 1; n <= Math.min(MOST_SKILLS, held.size()); n++) {
            BooleanPredicateClausesStep<?, ?> enough = f.bool().minimumShouldMatchNumber(n);
            held.forEach(skill -> enough.should(f.match().field("skills").matching(skill)));
            some.should(
                    f.bool().filter(f.match().field("skillCount").matching(n)).filter(enough));
        }
        return some;
    }
}
