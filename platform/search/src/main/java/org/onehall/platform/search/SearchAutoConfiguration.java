package org.onehall.platform.search;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.onehall.platform.events.AggregateStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives a service that has {@link Indexed} beans its {@link SearchIndex}. */
@AutoConfiguration(afterName = "org.onehall.platform.events.boot.EventsAutoConfiguration")
@EnableConfigurationProperties(SearchProperties.class)
class SearchAutoConfiguration {

    @Bean
    IndexedTypes indexedTypes(ObjectProvider<Indexed<?, ?>> aggregates, ObjectProvider<IndexedCopies<?>> copies) {
        return new IndexedTypes(
                aggregates.orderedStream().toList(), copies.orderedStream().toList());
    }

    @Bean
    IndexSettings indexSettings(
            SearchProperties properties, @Value("${spring.application.name:onehall}") String service) {
        return IndexSettings.of(properties, service);
    }

    @Bean
    CloseableSearchMapping searchMapping(IndexedTypes types, IndexSettings settings) {
        return SearchMapping.builder(AnnotatedTypeSource.fromClasses(types.entries()), MethodHandles.lookup())
                .properties(settings.values())
                .build();
    }

    @Bean
    IndexWriter indexWriter(SearchMapping mapping, IndexedTypes types, AggregateStore store) {
        return new IndexWriter(mapping, types, store);
    }

    @Bean
    IndexRebuild indexRebuild(
            SearchMapping mapping,
            IndexedTypes types,
            IndexWriter writer,
            MongoOperations mongo,
            SearchProperties properties,
            IndexSettings settings) {
        return new IndexRebuild(mapping, types, writer, mongo, mark(properties, settings, mongo));
    }

    private static IndexMark mark(SearchProperties properties, IndexSettings settings, MongoOperations mongo) {
        if (properties.backend() == SearchProperties.Backend.ELASTICSEARCH) {
            return new IndexMark.InStore(mongo);
        }
        Path directory = settings.directory();
        return directory == null ? new IndexMark.Nowhere() : new IndexMark.InDirectory(directory);
    }

    @Bean
    SearchIndex searchIndex(SearchMapping mapping, IndexedTypes types, IndexWriter writer, IndexRebuild rebuild) {
        return new SearchIndex(mapping, types, writer, rebuild);
    }

    @Bean
    IndexStart indexStart(IndexRebuild rebuild) {
        return new IndexStart(rebuild);
    }
}
