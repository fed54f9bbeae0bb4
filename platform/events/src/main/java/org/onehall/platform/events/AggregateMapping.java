package org.onehall.platform.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.outbox.Fields;
import org.onehall.platform.events.outbox.Lease;
import org.onehall.platform.events.outbox.OutboxEntry;
import org.onehall.platform.events.outbox.Source;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/** Between aggregates and the documents they are stored as. */
final class AggregateMapping {
    private static final Set<String> OURS = Set.of(Fields.ID, Fields.VERSION, Fields.OUTBOX, Fields.RELAY, "_class");

    private record Shape(Source source, Set<String> fields, Function<Object, Document> writer) {}

    private final MongoConverter converter;
    private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

    AggregateMapping(MongoConverter converter) {
        this.converter = converter;
    }

    Source source(Class<?> type) {
        return shape(type).source();
    }

    private Shape shape(Class<?> type) {
        return shapes.computeIfAbsent(type, this::inspect);
    }

    private Shape inspect(Class<?> type) {
        Topic topic = type.getAnnotation(Topic.class);
        if (topic == null) {
            throw new IllegalStateException(type.getName() + " needs @Topic: where do its events go?");
        }
        MongoPersistentEntity<?> entity = converter.getMappingContext().getRequiredPersistentEntity(type);
        Set<String> fields = new HashSet<>();
        for (MongoPersistentProperty property : entity) {
            boolean base = property.getField() != null
                    && property.getField().getDeclaringClass().equals(Aggregate.class);
            if (!base && OURS.contains(property.getFieldName())) {
                throw new IllegalStateException(
                        type.getName() + " maps the field " + property.getFieldName() + ", which is the platform's");
            }
            if (!base) {
                fields.add(property.getFieldName());
            }
        }
        return new Shape(
                new Source(type, entity.getCollection(), topic.value()),
                Set.copyOf(fields),
                StateWriter.of(type, converter).orElse(this::convert));
    }

    private Document convert(Object aggregate) {
        Document document = new Document();
        converter.write(aggregate, document);
        return document;
    }

    /** The aggregate's own fields, without what the platform adds. */
    Document state(Aggregate aggregate) {
        Document document = shape(aggregate.getClass()).writer().apply(aggregate);
        OURS.forEach(document::remove);
        return document;
    }

    <T extends Aggregate> T read(Class<T> type, Document found) {
        Origin origin = origin(type, found);
        T aggregate = converter.read(type, found);
        aggregate.loaded(origin);
        return aggregate;
    }

    /** What the document holds, apart from the aggregate's own fields when only the platform's were asked for. */
    Origin origin(Class<?> type, Document found) {
        Document state = new Document(found);
        state.keySet().retainAll(shape(type).fields());
        return new Origin(state, OutboxEntry.of(found), Lease.of(found));
    }

    /** {@code $set} and {@code $unset} that turn one state into the other; empty when they are equal. */
    Document changes(Class<?> type, Document from, Document to) {
        Document set = new Document();
        List<String> unset = new ArrayList<>();
        for (String field : shape(type).fields()) {
            Object value = to.get(field);
            if (value == null && from.containsKey(field)) {
                unset.add(field);
            } else if (!Objects.equals(value, from.get(field))) {
                set.append(field, value);
            }
        }
        Document changes = new Document();
        if (!set.isEmpty()) {
            changes.append("$set", set);
        }
        if (!unset.isEmpty()) {
            Document fields = new Document();
            unset.forEach(field -> fields.append(field, ""));
            changes.append("$unset", fields);
        }
        return changes;
    }

    /** The document's field for a property of the class, which may be nested as in {@code address.division}. */
    String field(Class<?> type, String property) {
        return Optional.ofNullable(converter
                        .getMappingContext()
                        .getPersistentPropertyPath(property, type)
                        .toDotPath(MongoPersistentProperty::getFieldName))
                .orElse(property);
    }

    @Nullable
    Object value(Object value) {
        return converter.convertToMongoType(value);
    }
}
