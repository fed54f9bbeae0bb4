package org.onehall.platform.events.boot;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.Copies;
import org.onehall.platform.events.OutboxReader;
import org.onehall.platform.events.Subscription;
import org.onehall.platform.events.Topic;
import org.onehall.platform.events.consume.DeadLetters;
import org.onehall.platform.events.consume.KafkaBroker;
import org.onehall.platform.events.consume.RetrySettings;
import org.onehall.platform.events.consume.Routes;
import org.onehall.platform.events.consume.Topics;
import org.onehall.platform.events.outbox.CloudEventJson;
import org.onehall.platform.events.outbox.OutboxDocuments;
import org.onehall.platform.events.outbox.Relay;
import org.onehall.platform.events.outbox.RelaySettings;
import org.onehall.platform.events.outbox.Source;
import org.onehall.platform.events.outbox.Sweep;
import org.onehall.platform.events.outbox.Traces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.kafka.core.KafkaAdmin;

/** The store, the relay and what both need. Nothing here calls the store or the broker before the context has started. */
@AutoConfiguration(after = {DataMongoAutoConfiguration.class, KafkaAutoConfiguration.class})
@EnableConfigurationProperties(EventsProperties.class)
class EventsAutoConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer majorityConcerns() {
        return settings ->
                settings.writeConcern(WriteConcern.MAJORITY.withJournal(true)).readConcern(ReadConcern.MAJORITY);
    }

    @Bean
    CloudEventJson cloudEventJson(@Value("${spring.application.name}") String service) {
        return new CloudEventJson(service);
    }

    @Bean
    Traces eventTraces(ObjectProvider<ObservationRegistry> observations) {
        return new Traces(observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }

    @Bean
    OutboxDocuments outboxDocuments(MongoTemplate mongo) {
        return new OutboxDocuments(mongo::getCollection, () -> sources(mongo));
    }

    private static List<Source> sources(MongoTemplate mongo) {
        return mongo.getConverter().getMappingContext().getPersistentEntities().stream()
                .filter(entity -> Aggregate.class.isAssignableFrom(entity.getType()))
                .filter(entity -> entity.getType().isAnnotationPresent(Topic.class))
                .map(entity -> new Source(
                        entity.getType(),
                        entity.getCollection(),
                        entity.getType().getAnnotation(Topic.class).value()))
                .toList();
    }

    /** The routes are asked for late: a subscription may use the store, which needs the broker, which needs the topics. */
    @Bean
    Topics eventTopics(
            KafkaAdmin admin, ObjectProvider<Routes> routes, OutboxDocuments documents, EventsProperties properties) {
        return new Topics(
                admin.getConfigurationProperties(),
                () -> topics(routes.getObject(), documents),
                () -> kept(routes.getObject(), documents),
                properties.partitions(),
                properties.replication());
    }

    private static Set<String> topics(Routes routes, OutboxDocuments documents) {
        Set<String> names = new TreeSet<>(routes.all());
        documents.sources().forEach(source -> names.add(source.topic()));
        return names;
    }

    private static Set<String> kept(Routes routes, OutboxDocuments documents) {
        Set<String> names = new TreeSet<>(routes.kept());
        for (Source source : documents.sources()) {
            if (source.type().getAnnotation(Topic.class).kept()) {
                names.add(source.topic());
            }
        }
        return names;
    }

    @Bean
    Routes eventRoutes(
            @Value("${spring.application.name}") String service, ObjectProvider<Subscription> subscriptions) {
        return new Routes(service, subscriptions.orderedStream().toList());
    }

    @Bean
    Relay outboxRelay(
            EventsProperties properties,
            KafkaBroker broker,
            OutboxDocuments documents,
            ObjectProvider<OutboxReader> readers,
            ObjectProvider<Clock> clock) {
        String owner = UUID.randomUUID().toString();
        return new Relay(
                new RelaySettings(
                        owner,
                        properties.lease(),
                        properties.delivery(),
                        properties.sweep(),
                        properties.hold(),
                        clock.getIfAvailable(Clock::systemUTC)),
                broker,
                documents,
                (source, keys) -> readers.orderedStream()
                        .forEach(reader -> reader.read(source.type().asSubclass(Aggregate.class), keys)));
    }

    @Bean
    RelayLifecycle outboxRelayLifecycle(Relay relay, OutboxDocuments documents, KafkaBroker broker) {
        return new RelayLifecycle(relay, new Sweep(relay, documents), broker);
    }

    @Bean
    StoreStart storeStart(MongoTemplate mongo, OutboxDocuments documents) {
        return new StoreStart(mongo, documents);
    }

    @Bean
    AggregateStore aggregateStore(
            MongoTemplate mongo, CloudEventJson json, Traces traces, Relay relay, ObjectProvider<Clock> clock) {
        return AggregateStore.create(mongo, json, traces, relay, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    Copies copies(MongoTemplate mongo) {
        return new Copies(mongo);
    }

    @Bean
    DeadLetters deadLetters(
            MongoTemplate mongo,
            KafkaBroker broker,
            @Value("${spring.application.name}") String service,
            ObjectProvider<Clock> clock) {
        return new DeadLetters(mongo, broker, service, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    RetrySettings retrySettings(EventsProperties properties) {
        return new RetrySettings(properties.pauses(), properties.retryDelays());
    }
}
