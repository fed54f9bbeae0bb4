package org.onehall.employer.employer;

import java.util.List;
import java.util.Locale;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.search.Walk;
import org.onehall.platform.web.Cursor;
import org.onehall.platform.web.PageOf;
import org.springframework.stereotype.Component;

/** Finds employers by name, code and division, ordered by name; counted on the first page. */
@Component
class EmployerSearch {

    private static final Walk<String> BY_NAME = Walk.ascending("sortName", String.class, "sortId");

    private final SearchIndex index;
    private final AggregateStore store;
    private final ReferenceCodes codes;

    EmployerSearch(SearchIndex index, AggregateStore store, ReferenceCodes codes) {
        this.index = index;
        this.store = store;
        this.codes = codes;
    }

    PageOf<Employer> find(@Nullable String words, @Nullable String division, @Nullable String cursor, int limit) {
        var result = index.query(session -> session.search(EmployerEntry.class)
                .select(f -> f.composite(f.id(String.class), f.field("sortName", String.class)))
                .where(f -> predicate(f, words, division, cursor))
                .sort(BY_NAME::sort)
                .fetch(limit + 1));
        List<List<?>> hits = result.hits();
        if (hits.isEmpty()) {
            codes.requireKnownDivision("division", division);
        }
        String next = null;
        if (hits.size() > limit) {
            List<?> last = hits.get(limit - 1);
            next = Cursor.encode(BY_NAME.position(String.valueOf(last.get(1)), String.valueOf(last.get(0))));
        }
        List<String> ids = hits.stream()
                .limit(limit)
                .map(hit -> String.valueOf(hit.getFirst()))
                .toList();
        return new PageOf<>(
                store.findAll(Employer.class, ids),
                next,
                cursor == null ? result.total().hitCount() : null);
    }

    private static BooleanPredicateClausesStep<?, ?> predicate(
            SearchPredicateFactory f, @Nullable String words, @Nullable String division, @Nullable String cursor) {
        var all = f.bool();
        if (words != null && !words.isBlank()) {
            all.filter(f.or(
                    f.match().field("name").matching(words).minimumShouldMatchPercent(100),
                    f.match().field("creditCode").matching(words.strip().toUpperCase(Locale.ROOT))));
        }
        if (division != null) {
            all.filter(f.match().field("divisions").matching(division));
        }
        if (cursor != null) {
            PredicateFinalStep behind = Cursor.at(cursor, position -> BY_NAME.after(f, position));
            all.filter(behind);
        }
        return all.hasClause() ? all : all.must(f.matchAll());
    }
}
