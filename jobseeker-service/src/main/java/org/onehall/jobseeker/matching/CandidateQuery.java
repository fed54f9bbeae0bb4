package org.onehall.jobseeker.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.employment.EmploymentStatus;
import org.onehall.jobseeker.search.PersonEntry;
import org.onehall.jobseeker.search.Scope;
import org.onehall.platform.reference.Prefixes;

/** Asks the index for the people whom a policy scores highest for a vacancy. */
record CandidateQuery(MatchPolicy policy, OpenVacancy vacancy, Scope scope, LocalDate today) {

    /** Ids, the best first; of equals who has waited longer. */
    List<String> best(SearchSession session, int count) {
        return session.search(PersonEntry.class)
                .select(f -> f.id(String.class))
                .where(this::predicate)
                .sort(f -> f.composite()
                        .add(f.score())
                        .add(f.field("registeredOn").asc())
                        .add(f.field("sortId").asc()))
                .fetchHits(count);
    }

    private PredicateFinalStep predicate(SearchPredicateFactory f) {
        var all = f.bool()
                .filter(scope.within(f))
                .filter(f.match().field("openWish").matching(true))
                .mustNot(f.match().field("status").matching(EmploymentStatus.EMPLOYED.name()));
        for (Criterion criterion : Criterion.values()) {
            PredicateFinalStep met = met(f, criterion);
            if (policy.hard().contains(criterion)) {
                all.filter(met);
            } else {
                all.should(f.bool().must(met).constantScore().boost(policy.weight(criterion)));
            }
        }
        return all;
    }

    private PredicateFinalStep met(SearchPredicateFactory f, Criterion criterion) {
        return switch (criterion) {
            case OCCUPATION -> f.terms().field("wished").matchingAny(Prefixes.ofOccupation(vacancy.occupation()));
            case AGE -> age(f);
            case SKILLS -> skills(f);
            case EDUCATION -> education(f, vacancy.educationAtLeast());
            case WAGE ->
                f.range().field("minimumWageFen").atMost(vacancy.wageTo().fen());
            case PLACE -> f.terms().field("workDivisions").matchingAny(places());
        };
    }

    private List<String> places() {
        return Stream.concat(Prefixes.ofDivision(vacancy.division()).stream(), Stream.of(PersonEntry.ANYWHERE))
                .toList();
    }

    private PredicateFinalStep age(SearchPredicateFactory f) {
        LocalDate youngest = today.minusYears(vacancy.ageFrom() == null ? 0 : vacancy.ageFrom());
        var born = f.bool().filter(f.range().field("birthDate").atMost(youngest));
        return vacancy.ageTo() == null
                ? born
                : born.filter(f.range().field("birthDate").greaterThan(today.minusYears(vacancy.ageTo() + 1L)));
    }

    private PredicateFinalStep skills(SearchPredicateFactory f) {
        var each = f.bool();
        vacancy.skills().forEach(skill -> each.must(f.match().field("skills").matching(skill)));
        return each.hasClause() ? each : f.matchAll();
    }

    private static PredicateFinalStep education(SearchPredicateFactory f, @Nullable Education asked) {
        return asked == null ? f.matchAll() : f.range().field("educationLevel").atLeast(asked.level());
    }
}
