package org.onehall.jobseeker.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.person.Person;
import org.onehall.jobseeker.person.PersonSeals;
import org.onehall.jobseeker.person.Persons;
import org.onehall.jobseeker.person.web.PersonView;
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
    private final PersonCounts counts;
    private final Clock clock;

    PersonSearch(
            SearchIndex index,
            PersonFilter filter,
            Persons persons,
            PersonSeals seals,
            PersonCounts counts,
            Clock clock) {
        this.index = index;
        this.filter = filter;
        this.persons = persons;
        this.seals = seals;
        this.counts = counts;
        this.clock = clock;
    }

    PersonPage find(PersonQuery query, Caller caller) {
        LocalDate today = LocalDate.now(clock);
        Scope scope = Scope.of(caller, query.division());
        filter.check(query);
        return index.query(session -> {
            Hits hits = hits(session, query, scope, today);
            return new PersonPage(
                    views(hits.ids()),
                    hits.next(),
                    session.search(PersonEntry.class)
                            .where(f -> filter.where(f, query, scope, today))
                            .fetchTotalHitCount(),
                    query.counted() ? counts.of(session, query, scope, today) : null);
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
