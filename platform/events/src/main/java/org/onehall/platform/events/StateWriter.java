package org.onehall.platform.events;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.convert.CustomConversions;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;

/**
 * Writes objects of one class as Spring Data's converter does. The converter asks for each value anew how it is written,
 * which was the larger part of storing many; here that is found out once for the class.
 */
final class StateWriter {

    private final MongoConverter converter;
    private final CustomConversions conversions;

    /** How a value that is not null is written. */
    private interface Way extends Function<Object, Object> {}

    private record Part(String name, Field field, Way way) {

        void write(Object owner, Document into) {
            try {
                Object value = field.get(owner);
                if (value != null) {
                    into.put(name, way.apply(value));
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private StateWriter(MongoConverter converter) {
        this.converter = converter;
        this.conversions = converter.getCustomConversions();
    }

    /** Empty where the class holds what is not written by its type alone. */
    static Optional<Function<Object, Document>> of(Class<?> type, MongoConverter converter) {
        List<Part> parts = new StateWriter(converter).parts(type, Set.of());
        return Optional.ofNullable(parts).map(found -> object -> document(found, object));
    }

    private static Document document(List<Part> parts, Object object) {
        Document document = new Document();
        for (Part part : parts) {
            part.write(object, document);
        }
        return document;
    }

    private @Nullable List<Part> parts(Class<?> type, Set<Class<?>> within) {
        MongoPersistentEntity<?> entity = converter.getMappingContext().getPersistentEntity(type);
        Set<Class<?>> deeper = new HashSet<>(within);
        if (entity == null || !deeper.add(type)) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        for (MongoPersistentProperty property : entity) {
            if (property.isWritable()) {
                Part part = part(property, deeper);
                if (part == null) {
                    return null;
                }
                parts.add(property.isIdProperty() ? 0 : parts.size(), part);
            }
        }
        return parts;
    }

    private @Nullable Part part(MongoPersistentProperty property, Set<Class<?>> within) {
        Field field = property.getField();
        Way way = property.isIdProperty()
                ? id -> Objects.requireNonNull(converter.convertId(id, property.getFieldType()))
                : way(property.getTypeInformation(), within);
        if (field == null || way == null || isWrittenInAWayOfItsOwn(property)) {
            return null;
        }
        field.setAccessible(true);
        return new Part(property.getFieldName(), field, way);
    }

    private boolean isWrittenInAWayOfItsOwn(MongoPersistentProperty property) {
        return property.isAssociation()
                || property.isUnwrapped()
                || property.usePropertyAccess()
                || property.writeNullValues()
                || property.hasExplicitWriteTarget()
                || conversions.hasValueConverter(property);
    }

    private @Nullable Way way(TypeInformation<?> declared, Set<Class<?>> within) {
        Class<?> type = declared.getType();
        Optional<Class<?>> target = conversions.getCustomWriteTarget(type);
        if (target.isPresent()) {
            Class<?> stored = target.get();
            return value ->
                    Objects.requireNonNull(converter.getConversionService().convert(value, stored));
        }
        if (type.isEnum()) {
            return value -> ((Enum<?>) value).name();
        }
        if (type.isPrimitive()
                || (Modifier.isFinal(type.getModifiers()) && !type.isArray() && conversions.isSimpleType(type))) {
            return value -> value;
        }
        if (type.equals(List.class) || type.equals(Set.class)) {
            return each(declared, within);
        }
        List<Part> parts = type.isRecord() ? parts(type, within) : null;
        return parts == null ? null : value -> document(parts, value);
    }

    private @Nullable Way each(TypeInformation<?> declared, Set<Class<?>> within) {
        TypeInformation<?> component = declared.getComponentType();
        Way way = component == null ? null : way(component, within);
        return way == null
                ? null
                : values -> {
                    List<@Nullable Object> written = new ArrayList<>();
                    for (Object value : (Collection<?>) values) {
                        written.add(value == null ? null : way.apply(value));
                    }
                    return written;
                };
    }
}
