package org.onehall.employer.vacancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.onehall.platform.search.Walk;
import org.onehall.platform.web.Cursor;
import org.onehall.platform.web.ProblemException;

/**
 * Where a page of a vacancy list begins. By day and by wage it begins after a hit; by relevance, which no hit keeps, after
 * a number of hits, of which there are at most a thousand.
 */
record VacancyPage(VacancySort order, Map<String, String> position) {

    private static final Walk<LocalDate> NEWEST = Walk.descending("day", LocalDate.class, "sortId");
    private static final Walk<LocalDate> OLDEST = Walk.ascending("day", LocalDate.class, "sortId");
    private static final Walk<BigDecimal> WAGE = Walk.descending("wageTo", BigDecimal.class, "sortId");
    private static final String SORT = "sort";
    private static final String OFFSET = "offset";
    private static final int DEEPEST = 1000;

    static VacancyPage of(VacancyQuery query) {
        if (query.cursor() == null) {
            return new VacancyPage(query.order(), Map.of());
        }
        Map<String, String> position = new HashMap<>();
        Cursor.decode(query.cursor()).forEach((name, value) -> position.put(name, String.valueOf(value)));
        if (!query.order().name().equals(position.get(SORT))) {
            throw malformed();
        }
        VacancyPage page = new VacancyPage(query.order(), Map.copyOf(position));
        int offset = page.offset();
        if (offset < 0 || offset > DEEPEST) {
            throw malformed();
        }
        return page;
    }

    private static ProblemException malformed() {
        return ProblemException.invalid("cursor", "malformed-cursor");
    }

    boolean isFirst() {
        return position.isEmpty();
    }

    int offset() {
        try {
            return Integer.parseInt(position.getOrDefault(OFFSET, "0"));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    SortFinalStep sort(SearchSortFactory f) {
        return switch (order) {
            case RELEVANCE -> f.composite().add(f.score()).add(f.field("sortId").asc());
            case NEWEST -> NEWEST.sort(f);
            case OLDEST -> OLDEST.sort(f);
            case WAGE -> WAGE.sort(f);
        };
    }

    void restrict(BooleanPredicateClausesStep<?, ?> all, SearchPredicateFactory f) {
        try {
            switch (order) {
                case RELEVANCE -> {}
                case NEWEST -> all.filter(NEWEST.after(f, position));
                case OLDEST -> all.filter(OLDEST.after(f, position));
                case WAGE -> all.filter(WAGE.after(f, position));
            }
        } catch (IllegalArgumentException e) {
            throw malformed().because(e);
        }
    }

    /** The cursor of the page that begins after a hit of id, day and wage; null at the end of what relevance shows. */
    @org.jspecify.annotations.Nullable
    String next(List<?> last, int size) {
        String id = String.valueOf(last.getFirst());
        Map<String, String> next = switch (order) {
            case RELEVANCE -> Map.of(OFFSET, Integer.toString(offset() + size));
            case NEWEST -> NEWEST.position((LocalDate) last.get(1), id);
            case OLDEST -> OLDEST.position((LocalDate) last.get(1), id);
            case WAGE -> WAGE.position((BigDecimal) last.get(2), id);
        };
        if (order == VacancySort.RELEVANCE && offset() + size > DEEPEST) {
            return null;
        }
        Map<String, String> named = new HashMap<>(next);
        named.put(SORT, order.name());
        return Cursor.encode(named);
    }
}
