package org.onehall.platform.testing;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContextCustomizer;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds producers and consumers to {@code docs/events}: {@code <type>.schema.json} describes the data of an event (or
 * the whole CloudEvent, when it has a property {@code data}), {@code <type>.sample.json} is a whole CloudEvent.
 */
public final class EventContracts {

    private static final List<String> ENVELOPE =
            List.of("specversion", "id", "source", "type", "subject", "time", "data");

    private EventContracts() {}

    /** The producer's proof: the record, written as JSON, obeys the schema and has the shape of the sample. */
    public static void assertEmits(String type, Object eventRecord) {
        assertSampleObeysSchema(type);
        JsonNode emitted = EventJson.MAPPER.valueToTree(eventRecord);
        obey(type, emitted);
        Set<String> known = paths(sampleOf(type).path("data"), "");
        Set<String> strange = new TreeSet<>(paths(emitted, ""));
        strange.removeAll(known);
        if (!strange.isEmpty()) {
            throw new AssertionError(type + ": the sample does not show " + strange);
        }
    }

    /** The same for an event found on the broker, envelope included. */
    public static void assertObeys(ProbedEvent event) {
        for (String attribute : ENVELOPE) {
            if (event.json().path(attribute).isMissingNode()) {
                throw new AssertionError(event.type() + ": no attribute " + attribute);
            }
        }
        obey(event.type(), event.data());
    }

    /** The consumer's proof: its own record reads the producer's sample, and nothing it needs is missing. */
    public static <T> T sample(String type, Class<T> consumerRecord) {
        assertSampleObeysSchema(type);
        T read = EventJson.MAPPER.treeToValue(sampleOf(type).path("data"), consumerRecord);
        if (consumerRecord.isRecord()) {
            for (RecordComponent component : consumerRecord.getRecordComponents()) {
                requirePresent(type, read, component);
            }
        }
        return read;
    }

    /** The whole CloudEvent of the sample. */
    static JsonNode sampleOf(String type) {
        return read(type + ".sample.json");
    }

    private static void assertSampleObeysSchema(String type) {
        JsonNode sample = sampleOf(type);
        for (String attribute : ENVELOPE) {
            if (sample.path(attribute).isMissingNode()) {
                throw new AssertionError(type + ".sample.json: no attribute " + attribute);
            }
        }
        if (!type.equals(sample.path("type").asString())) {
            throw new AssertionError(type + ".sample.json has type " + sample.path("type"));
        }
        obey(type, sample.path("data"));
    }

    private static void obey(String type, JsonNode data) {
        JsonNode schemaJson = read(type + ".schema.json");
        JsonNode subject = data;
        if (!schemaJson.at("/properties/data").isMissingNode()) {
            ObjectNode whole = (ObjectNode) sampleOf(type).deepCopy();
            whole.set("data", data);
            subject = whole;
        }
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaJson);
        List<Error> errors = schema.validate(subject, (ExecutionContextCustomizer)
                (context, ignored) -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new AssertionError(type + " breaks its schema: " + errors + "\n" + subject.toPrettyString());
        }
    }

    private static void requirePresent(String type, Object read, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (component.getAccessor().invoke(read) == null && !optional) {
                throw new AssertionError(type + ": the sample has no " + component.getName() + ", which "
                        + read.getClass().getSimpleName() + " needs");
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Every property path with the kind of its value; elements of an array share one path. */
    private static Set<String> paths(JsonNode node, String at) {
        Set<String> paths = new TreeSet<>();
        if (node.isObject()) {
            node.properties().forEach(p -> paths.addAll(paths(p.getValue(), at + "/" + p.getKey())));
        } else if (node.isArray()) {
            paths.add(at + ": array");
            node.forEach(element -> paths.addAll(paths(element, at + "/*")));
        } else {
            paths.add(at + ": " + node.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        return paths;
    }

    private static JsonNode read(String file) {
        Path path = folder().resolve(file);
        if (!Files.exists(path)) {
            throw new AssertionError("docs/events/" + file + " does not exist");
        }
        try {
            return EventJson.MAPPER.readTree(Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        String given = System.getProperty("onehall.test.events");
        if (given != null) {
            return Path.of(given);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("docs/events"))) {
                return at.resolve("docs/events");
            }
        }
        throw new AssertionError("No docs/events above " + Path.of("").toAbsolutePath());
    }
}
