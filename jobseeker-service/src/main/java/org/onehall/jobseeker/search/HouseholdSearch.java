package org.onehall.jobseeker.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
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
            PersonSearch.Hits hits = hits(session, query, scope, walk(query.order()));
            long total = session.search(HouseholdEntry.class)
                    .where(f -> where(f, query, scope))
                    .fetchTotalHitCount();
            return new PageOf<>(households.findAll(hits.ids()), hits.next(), total);
        });
    }

    private static <T> PersonSearch.Hits hits(SearchSession session, HouseholdQuery query, Scope scope, Walk<T> walk) {
        var found = session.search(HouseholdEntry.class)
                .select(f -> f.composite(f.id(String.class), f.field(walk.field(), walk.type())))
                .where(f -> query.cursor() == null
                        ? where(f, query, scope)
                        : where(f, query, scope).filter(Positions.after(f, walk, query.cursor())))
                .sort(walk::sort)
                .fetchHits(query.size() + 1);
        return PersonSearch.Hits.of(found, query.size(), walk);
    }

    private static Walk<?> walk(HouseholdQuery.Order order) {
        return switch (order) {
            case PLACE -> Walk.ascending("division", String.class, "sortId");
            case MOST_MEMBERS -> Walk.descending("size", Integer.class, "sortId");
            case LONGEST_ZERO_EMPLOYMENT -> Walk.ascending("zeroEmploymentSince", LocalDate.class, "sortId");
        };
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
