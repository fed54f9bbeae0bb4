package org.onehall.platform.events.boot;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;

/**
 * How values are stored, the same in every service. A module or a service adds its own as beans: a class that implements
 * {@link Converter} and is marked {@link ReadingConverter} or {@link WritingConverter}.
 */
@AutoConfiguration(before = DataMongoAutoConfiguration.class)
class EventsMappingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions(ObjectProvider<Converter<?, ?>> beans) {
        List<Converter<?, ?>> converters = new ArrayList<>(IsoDates.converters());
        beans.orderedStream()
                .filter(EventsMappingAutoConfiguration::isForTheStore)
                .forEach(converters::add);
        return MongoCustomConversions.create(conversions ->
                conversions.bigDecimal(BigDecimalRepresentation.DECIMAL128).registerConverters(converters));
    }

    private static boolean isForTheStore(Converter<?, ?> converter) {
        return AnnotatedElementUtils.hasAnnotation(converter.getClass(), ReadingConverter.class)
                || AnnotatedElementUtils.hasAnnotation(converter.getClass(), WritingConverter.class);
    }
}
