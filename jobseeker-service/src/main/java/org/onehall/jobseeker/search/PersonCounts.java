package org.onehall.jobseeker.search;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.onehall.jobseeker.labour.AgeBands;
import org.onehall.jobseeker.labour.Categories.Category;
import org.onehall.jobseeker.search.PersonPage.Facets;
import org.springframework.stereotype.Component;

/** Counts all who fit a query; each figure is the total of the same query with the filter of its name added. */
@Component
class PersonCounts {

    private static final int DIVISIONS = 500;

    private final PersonFilter filter;
    private final AgeBands bands;

    PersonCounts(PersonFilter filter, AgeBands bands) {
        this.filter = filter;
        this.bands = bands;
    }

    Facets of(SearchSession session, PersonQuery query, Scope scope, LocalDate today) {
        AggregationKey<Map<String, Long>> status = AggregationKey.of("status");
        AggregationKey<Map<String, Long>> sex = AggregationKey.of("sex");
        AggregationKey<Map<String, Long>> education = AggregationKey.of("education");
        AggregationKey<Map<Boolean, Long>> openWish = AggregationKey.of("openWish");
        AggregationKey<Map<String, Long>> division = AggregationKey.of("division");
        var counted = session.search(PersonEntry.class)
                .where(f -> filter.where(f, query, scope, today))
                .aggregation(status, f -> f.terms().field("status", String.class))
                .aggregation(sex, f -> f.terms().field("sex", String.class))
                .aggregation(education, f -> f.terms().field("education", String.class))
                .aggregation(openWish, f -> f.terms().field("openWish", Boolean.class))
                .aggregation(
                        division,
                        f -> f.terms()
                                .field(query.divisionLevel(), String.class)
                                .maxTermCount(DIVISIONS))
                .fetch(0);
        return new Facets(
                counted.aggregation(status),
                counted.aggregation(sex),
                counted.aggregation(education),
                counted.aggregation(openWish),
                categories(session, query, scope, today),
                ages(session, query, scope, today),
                counted.aggregation(division));
    }

    private Map<String, Long> categories(SearchSession session, PersonQuery query, Scope scope, LocalDate today) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Category category : filter.inForce(today)) {
            counts.put(
                    category.code(),
                    total(session, query, scope, today, (f, all) -> all.filter(filter.inCategory(f, category, today))));
        }
        return counts;
    }

    private Map<String, Long> ages(SearchSession session, PersonQuery query, Scope scope, LocalDate today) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (AgeBands.Band band : bands.all()) {
            counts.put(
                    band.name(),
                    total(
                            session,
                            query,
                            scope,
                            today,
                            (f, all) -> PersonFilter.inAges(f, all, band.from(), band.to(), today)));
        }
        return counts;
    }

    private long total(
            SearchSession session,
            PersonQuery query,
            Scope scope,
            LocalDate today,
            BiConsumer<SearchPredicateFactory, BooleanPredicateClausesStep<?, ?>> narrowed) {
        return session.search(PersonEntry.class)
                .where(f -> {
                    var all = filter.where(f, query, scope, today);
                    narrowed.accept(f, all);
                    return all;
                })
                .fetchTotalHitCount();
    }
}
