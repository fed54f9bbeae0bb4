package org.onehall.platform.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.onehall.platform.events.outbox.Fields;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Pages through stored aggregates in a total order, by one field and then by key in the same direction, so that pages
 * neither repeat nor skip what was there all the time. The field is never empty, and an index has it and then
 * {@code _id} in one direction; read backwards it serves the other.
 *
 * @param field the stored field to order by
 * @param type of its values: String or Instant
 */
public record StoreWalk<T>(String field, Class<T> type, boolean descending) {

    private static final String ORDER = "by";
    private static final String VALUE = "v";
    private static final String KEY = "id";

    public static <T> StoreWalk<T> ascending(String field, Class<T> type) {
        return new StoreWalk<>(field, type, false);
    }

    public static <T> StoreWalk<T> descending(String field, Class<T> type) {
        return new StoreWalk<>(field, type, true);
    }

    Sort sort() {
        return Sort.by(descending ? Sort.Direction.DESC : Sort.Direction.ASC, field, Fields.ID);
    }

    Map<String, String> position(Document last) {
        Object value = last.get(field) instanceof Date date ? date.toInstant() : last.get(field);
        return Map.of(ORDER, order(), VALUE, String.valueOf(value), KEY, last.getString(Fields.ID));
    }

    Criteria after(Map<String, String> position) {
        String key = position.getOrDefault(KEY, "");
        if (!order().equals(position.get(ORDER)) || key.isEmpty()) {
            throw new IllegalArgumentException("A position names its order and a key");
        }
        Object value = parse(position.getOrDefault(VALUE, ""));
        Criteria from = Criteria.where(field);
        // The store begins to read its index there; of an alternative alone it would not know where.
        return new Criteria()
                .andOperator(
                        descending ? from.lte(value) : from.gte(value),
                        new Criteria().orOperator(beyond(field, value), beyond(Fields.ID, key)));
    }

    private Criteria beyond(String name, Object value) {
        Criteria further = Criteria.where(name);
        return descending ? further.lt(value) : further.gt(value);
    }

    private String order() {
        return field + (descending ? " desc" : " asc");
    }

    private Object parse(String text) {
        try {
            return switch (type.getSimpleName()) {
                case "String" -> text;
                case "Instant" -> Instant.parse(text);
                default -> throw new IllegalStateException("A walk cannot go by " + type);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a position of this walk", e);
        }
    }
}
