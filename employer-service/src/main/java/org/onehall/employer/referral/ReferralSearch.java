package org.onehall.employer.referral;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.onehall.employer.jobseeker.Jobseekers;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.search.Walk;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Cursor;
import org.springframework.stereotype.Component;

/** Lists and counts the referrals that concern a caller. */
@Component
class ReferralSearch {

    private static final List<String> FACETS = List.of("state", "month", "street", "reason");
    private static final int FACET_VALUES = 120;

    private final SearchIndex index;
    private final AggregateStore store;
    private final Jobseekers jobseekers;
    private final ReferralFilter filter;

    ReferralSearch(SearchIndex index, AggregateStore store, Jobseekers jobseekers, ReferralFilter filter) {
        this.index = index;
        this.store = store;
        this.jobseekers = jobseekers;
        this.filter = filter;
    }

    /** A page; the counts of all that fit come with the first. */
    record Found(
            List<Referral> referrals,
            @Nullable String next,
            @Nullable Long total,
            @Nullable Map<String, Map<String, Long>> facets) {}

    Found find(ReferralQuery query, Caller caller) {
        int size = query.size();
        Walk<LocalDate> walk = walk(query.order());
        Optional<String> self = jobseekers.self(caller);
        SearchResult<List<?>> result = index.query(session -> fetch(session, query, walk, caller, self));
        List<List<?>> hits = result.hits();
        List<String> ids = hits.stream()
                .limit(size)
                .map(hit -> String.valueOf(hit.getFirst()))
                .toList();
        boolean first = query.cursor() == null;
        return new Found(
                store.findAll(Referral.class, ids),
                hits.size() > size ? cursorBehind(walk, hits.get(size - 1)) : null,
                first ? result.total().hitCount() : null,
                first ? facets(result, FACETS) : null);
    }

    /** How many referrals a vacancy has, by state and by reason of a refusal. */
    Map<String, Map<String, Long>> countsOf(String vacancyId) {
        List<String> facets = List.of("state", "reason");
        return index.query(session -> {
            var search = session.search(ReferralEntry.class)
                    .where(f -> f.match().field("vacancyId").matching(vacancyId));
            facets.forEach(facet -> search.aggregation(
                    key(facet), f -> f.terms().field(facet, String.class).maxTermCount(FACET_VALUES)));
            return facets(search.fetch(0), facets);
        });
    }

    private SearchResult<List<?>> fetch(
            SearchSession session, ReferralQuery query, Walk<LocalDate> walk, Caller caller, Optional<String> self) {
        var search = session.search(ReferralEntry.class)
                .select(f -> f.composite(f.id(String.class), f.field(walk.field(), LocalDate.class)))
                .where(f -> {
                    var all = filter.where(f, query).filter(concerning(f, caller, self));
                    return query.cursor() == null ? all : all.filter(after(f, walk, query.cursor()));
                })
                .sort(walk::sort);
        if (query.cursor() == null) {
            FACETS.forEach(facet -> search.aggregation(
                    key(facet), f -> f.terms().field(facet, String.class).maxTermCount(FACET_VALUES)));
        }
        return search.fetch(query.size() + 1);
    }

    private static Walk<LocalDate> walk(ReferralQuery.Order order) {
        return switch (order) {
            case NEWEST -> Walk.descending("issuedOn", LocalDate.class, "sortId");
            case OLDEST -> Walk.ascending("issuedOn", LocalDate.class, "sortId");
            case STARTS_LAST -> Walk.descending("startsLast", LocalDate.class, "sortId");
            case STARTS_FIRST -> Walk.ascending("startsFirst", LocalDate.class, "sortId");
        };
    }

    private static PredicateFinalStep after(SearchPredicateFactory f, Walk<LocalDate> walk, String cursor) {
        return Cursor.at(cursor, position -> walk.after(f, position));
    }

    private static String cursorBehind(Walk<LocalDate> walk, List<?> hit) {
        return Cursor.encode(walk.position((LocalDate) hit.get(1), String.valueOf(hit.getFirst())));
    }

    private static PredicateFinalStep concerning(SearchPredicateFactory f, Caller caller, Optional<String> self) {
        var concerned = f.bool();
        if (caller.has(Role.EMPLOYER) && caller.employer() != null) {
            concerned.should(f.match().field("employerId").matching(caller.employer()));
        }
        self.ifPresent(person -> concerned.should(f.match().field("personId").matching(person)));
        caller.divisions()
                .forEach(division ->
                        concerned.should(f.match().field("divisions").matching(division)));
        return concerned.hasClause() ? concerned : f.matchNone();
    }

    private static Map<String, Map<String, Long>> facets(SearchResult<?> result, List<String> names) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        names.forEach(name -> facets.put(name, result.aggregation(key(name))));
        return facets;
    }

    private static AggregationKey<Map<String, Long>> key(String facet) {
        return AggregationKey.of(facet);
    }
}
