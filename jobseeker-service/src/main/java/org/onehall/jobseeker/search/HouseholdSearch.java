package org.onehall.jobseeker.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.onehall.jobseeker.household.Household;
import org.onehall.jobseeker.household.HouseholdFollower;
import org.onehall.jobseeker.household.Households;
import org.onehall.jobseeker.search.HouseholdListController.HouseholdQuery;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.search.Walk;
import org.onehall.platform.web.PageOf;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds households, for lists and for the day of a birthday. */
@Component
class HouseholdSearch {

    private static final Walk<String> BY_PLACE = Walk.ascending("division", String.class, "sortId");
    private static final int AT_ONCE = 500;

    private final SearchIndex index;
    private final Households households;
    private final HouseholdFollower follower;
    private final Clock clock;

    HouseholdSearch(SearchIndex index, Households households, HouseholdFollower follower, Clock clock) {
        this.index = index;
        this.households = households;
        this.follower = follower;
        this.clock = clock;
    }

    PageOf<Household> find(HouseholdQuery query, Scope scope) {
        return index.query(session -> {
            var found = session.search(HouseholdEntry.class)
                    .select(f -> f.composite(f.id(String.class), f.field("division", String.class)))
                    .where(f -> query.cursor() == null
                            ? where(f, query, scope)
                            : where(f, query, scope).filter(Positions.after(f, BY_PLACE, query.cursor())))
                    .sort(BY_PLACE::sort)
                    .fetchHits(query.size() + 1);
            var hits = PersonSearch.Hits.of(found, query.size(), BY_PLACE);
            long total = session.search(HouseholdEntry.class)
                    .where(f -> where(f, query, scope))
                    .fetchTotalHitCount();
            return new PageOf<>(households.findAll(hits.ids()), hits.next(), total);
        });
    }

    private static BooleanPredicateClausesStep<?, ?> where(
            SearchPredicateFactory f, HouseholdQuery query, Scope scope) {
        var all = f.bool().filter(scope.within(f));
        if (query.zeroEmployment() != null) {
            all.filter(f.match().field("zeroEmployment").matching(query.zeroEmployment()));
        }
        if (query.member() != null) {
            all.filter(f.match().field("members").matching(query.member()));
        }
        return all;
    }

    /** Birthdays and retirements change the classification though nobody reports them. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void review() {
        LocalDate today = LocalDate.now(clock);
        for (List<String> due = due(today, ""); !due.isEmpty(); due = due(today, due.getLast())) {
            due.forEach(follower::review);
        }
    }

    private List<String> due(LocalDate today, String after) {
        return index.query(session -> session.search(HouseholdEntry.class)
                .select(f -> f.id(String.class))
                .where(f -> f.and(
                        f.range().field("reviewOn").atMost(today),
                        f.range().field("sortId").greaterThan(after)))
                .sort(f -> f.field("sortId").asc())
                .fetchHits(AT_ONCE));
    }
}
