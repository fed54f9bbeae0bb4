package org.onehall.jobseeker.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.labour.Categories.Category;
import org.onehall.jobseeker.lookup.Lookups;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.jobseeker.person.Persons;
import org.onehall.jobseeker.person.web.PersonView;
import org.onehall.jobseeker.search.PersonPage.Facets;
import org.onehall.platform.search.SearchIndex;
import org.onehall.platform.search.Walk;
import org.onehall.platform.security.Caller;
import org.springframework.stereotype.Component;

/** Finds persons of the caller's divisions, a page at a time. */
@Component
class PersonSearch {

    private final SearchIndex index;
    private final PersonFilter filter;
    private final Persons persons;
    private final PersonSeals seals;
    private final Lookups lookups;
    private final Clock clock;

    PersonSearch(
            SearchIndex index, PersonFilter filter, Persons persons, PersonSeals seals, Lookups lookups, Clock clock) {
        this.index = index;
        this.filter = filter;
        this.persons = persons;
        this.seals = seals;
        this.lookups = lookups;
        this.clock = clock;
    }

    PersonPage find(PersonQuery query, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        Scope scope = Scope.of(caller, query.division());
        Optional<Lookups.Identifier> number =
                Optional.ofNullable(query.q()).flatMap(q -> Lookups.Identifier.of(q, today));
        if (number.isEmpty()) {
            return page(query, scope, today);
        }
        lookups.spend(caller);
        PersonPage page = page(query, scope, today);
        lookups.trace(
                caller, number.get(), page.items().stream().map(PersonView::id).toList());
        return page;
    }

    private PersonPage page(PersonQuery query, Scope scope, LocalDate today) {
        return index.query(session -> {
            Hits hits = hits(session, query, scope, today);
            return new PersonPage(
                    views(hits.ids()),
                    hits.next(),
                    session.search(PersonEntry.class)
                            .where(f -> filter.where(f, query, scope, today))
                            .fetchTotalHitCount(),
                    query.counted() ? facets(session, query, scope, today) : null);
        });
    }

    private Hits hits(SearchSession session, PersonQuery query, Scope scope, LocalDate today) {
        Walk<LocalDate> walk = walk(query.order());
        var found = session.search(PersonEntry.class)
                .select(f -> f.composite(f.id(String.class), f.field(walk.field(), LocalDate.class)))
                .where(f -> query.cursor() == null
                        ? filter.where(f, query, scope, today)
                        : filter.where(f, query, scope, today).filter(Positions.after(f, walk, query.cursor())))
                .sort(walk::sort)
                .fetchHits(query.size() + 1);
        return Hits.of(found, query.size(), walk);
    }

    private static Walk<LocalDate> walk(PersonQuery.Order order) {
        return switch (order) {
            case REGISTERED_LAST -> Walk.descending("registeredOn", LocalDate.class, "sortId");
            case REGISTERED_FIRST -> Walk.ascending("registeredOn", LocalDate.class, "sortId");
            case OLDEST -> Walk.ascending("birthDate", LocalDate.class, "sortId");
            case YOUNGEST -> Walk.descending("birthDate", LocalDate.class, "sortId");
        };
    }

    private List<PersonView> views(List<String> ids) {
        seals.prepare(ids);
        return persons.findAll(ids).stream()
                .filter(person -> !person.erased())
                .map(this::view)
                .toList();
    }

    private PersonView view(Person person) {
        return PersonView.of(person, seals);
    }

    private Facets facets(SearchSession session, PersonQuery query, Scope scope, LocalDate today) {
        AggregationKey<Map<String, Long>> status = AggregationKey.of("status");
        AggregationKey<Map<String, Long>> sex = AggregationKey.of("sex");
        AggregationKey<Map<String, Long>> education = AggregationKey.of("education");
        AggregationKey<Map<Boolean, Long>> openWish = AggregationKey.of("openWish");
        var counted = session.search(PersonEntry.class)
                .where(f -> filter.where(f, query, scope, today))
                .aggregation(status, f -> f.terms().field("status", String.class))
                .aggregation(sex, f -> f.terms().field("sex", String.class))
                .aggregation(education, f -> f.terms().field("education", String.class))
                .aggregation(openWish, f -> f.terms().field("openWish", Boolean.class))
                .fetch(0);
        return new Facets(
                counted.aggregation(status),
                counted.aggregation(sex),
                counted.aggregation(education),
                counted.aggregation(openWish),
                categories(session, query, scope, today));
    }

    private Map<String, Long> categories(SearchSession session, PersonQuery query, Scope scope, LocalDate today) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Category category : filter.inForce(today)) {
            counts.put(
                    category.code(),
                    session.search(PersonEntry.class)
                            .where(f ->
                                    filter.where(f, query, scope, today).filter(filter.inCategory(f, category, today)))
                            .fetchTotalHitCount());
        }
        return counts;
    }

    /** The ids of a page, and where the next begins. */
    record Hits(List<String> ids, @Nullable String next) {

        static <T> Hits of(List<List<?>> found, int size, Walk<T> walk) {
            List<String> ids = found.stream()
                    .limit(size)
                    .map(hit -> String.valueOf(hit.getFirst()))
                    .toList();
            return new Hits(ids, found.size() > size ? Positions.cursor(walk, found.get(size - 1)) : null);
        }
    }
}
