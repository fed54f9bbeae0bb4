package org.onehall.platform.search;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;

/**
 * Pages through hits in a total order, by one field and then by id in the same direction, so that pages neither repeat
 * nor skip what was there all the time and a deep page costs what the first does. Both fields must be sortable and never
 * empty; the id field repeats the document id, which cannot be sorted by.
 *
 * @param field the field to order by
 * @param type of its values: String, Integer, Long, BigDecimal, LocalDate or Instant
 * @param idField a sortable keyword field with the document's id
 */
public record Walk<T>(String field, Class<T> type, boolean descending, String idField) {

    private static final String ORDER = "by";
    private static final String VALUE = "v";
    private static final String ID = "id";

    public static <T> Walk<T> ascending(String field, Class<T> type, String idField) {
        return new Walk<>(field, type, false, idField);
    }

    public static <T> Walk<T> descending(String field, Class<T> type, String idField) {
        return new Walk<>(field, type, true, idField);
    }

    public SortFinalStep sort(SearchSortFactory sorts) {
        var byField = sorts.field(field);
        return sorts.composite()
                .add(descending ? byField.desc() : byField.asc())
                .add(
                        descending
                                ? sorts.field(idField).desc()
                                : sorts.field(idField).asc());
    }

    /** What a cursor remembers of the last hit of a page. */
    public Map<String, String> position(T value, String id) {
        return Map.of(ORDER, order(), VALUE, String.valueOf(value), ID, id);
    }

    /**
     * Only what comes after a position.
     *
     * @throws IllegalArgumentException when the position is not one of this walk
     */
    public PredicateFinalStep after(SearchPredicateFactory predicates, Map<String, String> position) {
        String id = position.getOrDefault(ID, "");
        if (!order().equals(position.get(ORDER)) || id.isEmpty()) {
            throw new IllegalArgumentException("A position names its order and an id");
        }
        T value = parse(position.getOrDefault(VALUE, ""));
        var field = predicates.range().field(this.field);
        return predicates.or(
                descending ? field.lessThan(value) : field.greaterThan(value),
                predicates.and(
                        predicates.match().field(this.field).matching(value),
                        descending
                                ? predicates.range().field(idField).lessThan(id)
                                : predicates.range().field(idField).greaterThan(id)));
    }

    /** Two walks may go by values of one type, and the position of one would give wrong pages of the other. */
    private String order() {
        return field + (descending ? " desc" : " asc");
    }

    private T parse(String text) {
        try {
            Object value = switch (type.getSimpleName()) {
                case "String" -> text;
                case "Integer" -> Integer.valueOf(text);
                case "Long" -> Long.valueOf(text);
                case "BigDecimal" -> new BigDecimal(text);
                case "LocalDate" -> LocalDate.parse(text);
                case "Instant" -> Instant.parse(text);
                default -> throw new IllegalStateException("A walk cannot go by " + type);
            };
            return type.cast(value);
        } catch (NumberFormatException | DateTimeException e) {
            throw new IllegalArgumentException("Not a position of this walk", e);
        }
    }
}
