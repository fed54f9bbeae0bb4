package org.onehall.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.Field;
import org.springframework.data.mongodb.core.mapping.FieldType;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class StateWriterTests {

    private static final String OBJECT_ID = "5f1d7f0e8a1b2c3d4e5f6071";

    private final MappingMongoConverter converter = converter();

    private enum Kind {
        PLAIN,
        WITH_A_BODY {
            @Override
            public String toString() {
                return "another name";
            }
        }
    }

    private record Part(String id, @Nullable Kind kind, BigDecimal fee) {}

    private record Whole(
            String key,
            @Nullable Part part,
            List<@Nullable Part> parts,
            Set<String> words,
            @Nullable List<LocalDate> days,
            Instant at,
            UUID mark,
            @Field("n") int number,
            @Nullable Boolean open,
            @Transient String passing,
            @ReadOnlyProperty String derived) {}

    private record Mapped(Map<String, Integer> byName) {}

    private record OfAnyKind(Object anything) {}

    private record Retyped(
            @Field(targetType = FieldType.STRING) long number) {}

    private record Endless(@Nullable Endless next) {}

    private static MappingMongoConverter converter() {
        MongoCustomConversions conversions =
                MongoCustomConversions.create(each -> each.bigDecimal(BigDecimalRepresentation.DECIMAL128));
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return converter;
    }

    private static Whole aWhole(@Nullable Part part, @Nullable List<LocalDate> days) {
        return new Whole(
                "key",
                part,
                Arrays.asList(part, null, new Part(OBJECT_ID, Kind.WITH_A_BODY, new BigDecimal("0.50"))),
                Set.of("one"),
                days,
                Instant.parse("2026-02-28T10:15:30.123Z"),
                UUID.fromString("0199aaaa-7777-7000-8000-000000000001"),
                7,
                part == null ? null : true,
                "passing",
                "derived");
    }

    private void assertWrittenAsByTheConverter(Object object) {
        Document expected = new Document();
        converter.write(object, expected);
        expected.remove("_class");
        Document written =
                StateWriter.of(object.getClass(), converter).orElseThrow().apply(object);
        assertThat(written).isEqualTo(expected);
        assertThat(written.keySet()).containsExactlyElementsOf(expected.keySet());
    }

    @Test
    void writesAsTheConverterDoes() {
        assertWrittenAsByTheConverter(
                aWhole(new Part("id", Kind.PLAIN, new BigDecimal("4500.00")), List.of(LocalDate.of(2026, 2, 28))));
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertWrittenAsByTheConverter(aWhole(null, null));
        assertWrittenAsByTheConverter(aWhole(new Part(OBJECT_ID, null, BigDecimal.ONE), List.of()));
    }

    @Test
    void leavesToTheConverterWhatIsNotWrittenByItsTypeAlone() {
        assertThat(List.of(Mapped.class, OfAnyKind.class, Retyped.class, Endless.class))
                .allSatisfy(type -> assertThat(StateWriter.of(type, converter)).isEmpty());
    }

    @Test
    void writesAnAggregateOfRecords() {
        assertWrittenAsByTheConverter(Ledger.open("one", "somebody"));
    }
}
