package org.onehall.employer.vacancy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.springframework.stereotype.Component;

/** Lists vacancies by what a seeker, an employer or an officer asks for. */
@Component
class VacancySearch {

    private static final List<String> FACETS = List.of("occupationGroup", "street", "education");
    private static final int FACET_VALUES = 50;

    private final SearchIndex index;
    private final AggregateStore store;
    private final ReferenceCodes codes;
    private final Clock clock;

    VacancySearch(SearchIndex index, AggregateStore store, ReferenceCodes codes, Clock clock) {
        this.index = index;
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    VacancyList find(VacancyQuery query, Caller caller) {
        VacancyPage page = VacancyPage.of(query);
        SearchResult<List<?>> result = index.query(session -> fetch(session, query, page, caller));
        List<List<?>> hits = result.hits();
        if (hits.isEmpty()) {
            codes.requireKnownOccupation("occupation", query.occupation());
            codes.requireKnownDivision("division", query.division());
        }
        List<String> ids = hits.stream()
                .limit(query.size())
                .map(hit -> String.valueOf(hit.getFirst()))
                .toList();
        return new VacancyList(
                store.findAll(Vacancy.class, ids).stream().map(VacancyView::of).toList(),
                hits.size() > query.size() ? page.next(hits.get(query.size() - 1), query.size()) : null,
                page.isFirst() ? result.total().hitCount() : null,
                page.isFirst() ? facets(result) : null);
    }

    private SearchResult<List<?>> fetch(SearchSession session, VacancyQuery query, VacancyPage page, Caller caller) {
        var search = session.search(VacancyEntry.class)
                .select(f -> f.composite(
                        f.id(String.class), f.field("day", LocalDate.class), f.field("wageTo", BigDecimal.class)))
                .where(f -> {
                    var all = f.bool();
                    seeker(all, f, query);
                    visible(all, f, query, caller);
                    if (!page.isFirst()) {
                        page.restrict(all, f);
                    }
                    return all;
                })
                .sort(page::sort);
        if (page.isFirst()) {
            for (String facet : FACETS) {
                search.aggregation(
                        key(facet), f -> f.terms().field(facet, String.class).maxTermCount(FACET_VALUES));
            }
        }
        return search.fetch(page.offset(), query.size() + 1);
    }

    private static void seeker(BooleanPredicateClausesStep<?, ?> all, SearchPredicateFactory f, VacancyQuery query) {
        if (query.hasWords()) {
            all.must(f.match().field("words").matching(query.q()).minimumShouldMatchPercent(100));
        }
        if (query.occupation() != null) {
            all.filter(f.match().field("occupations").matching(query.occupation()));
        }
        if (query.division() != null) {
            all.filter(f.match().field("divisions").matching(query.division()));
        }
        if (query.minimumWage() != null) {
            all.filter(f.range().field("wageTo").atLeast(new BigDecimal(query.minimumWage())));
        }
        if (query.education() != null) {
            all.filter(f.range().field("educationRank").atMost(VacancyEntry.rank(query.education())));
        }
        if (query.employer() != null) {
            all.filter(f.match().field("employerId").matching(query.employer()));
        }
    }

    /** Open vacancies are for everyone; drafts and closed ones for the employer and for staff of the division. */
    private void visible(
            BooleanPredicateClausesStep<?, ?> all, SearchPredicateFactory f, VacancyQuery query, Caller caller) {
        VacancyState state = query.stateOrPublished();
        all.filter(f.match().field("state").matching(state.name()));
        if (state == VacancyState.PUBLISHED) {
            all.filter(f.range().field("expiresOn").atLeast(LocalDate.now(clock)));
            return;
        }
        var concerned = f.bool();
        if (caller.has(Role.EMPLOYER) && caller.employer() != null) {
            concerned.should(f.match().field("employerId").matching(caller.employer()));
        }
        caller.divisions()
                .forEach(division ->
                        concerned.should(f.match().field("divisions").matching(division)));
        all.filter(concerned.hasClause() ? concerned : f.matchNone());
    }

    private static Map<String, Map<String, Long>> facets(SearchResult<?> result) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        FACETS.forEach(facet -> facets.put(facet, result.aggregation(key(facet))));
        return facets;
    }

    private static AggregationKey<Map<String, Long>> key(String facet) {
        return AggregationKey.of(facet);
    }
}
