package org.onehall.platform.events.boot;

import java.time.Clock;
import org.onehall.platform.events.consume.Consumers;
import org.onehall.platform.events.consume.DeadLetters;
import org.onehall.platform.events.consume.Delivery;
import org.onehall.platform.events.consume.FailedEvents;
import org.onehall.platform.events.consume.KafkaBroker;
import org.onehall.platform.events.consume.RetrySettings;
import org.onehall.platform.events.consume.Routes;
import org.onehall.platform.events.consume.Topics;
import org.onehall.platform.events.outbox.CloudEventJson;
import org.onehall.platform.events.outbox.Traces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;

/** Producer and consumers, made from Boot's settings and connection with ours asserted on top. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
class EventsKafkaAutoConfiguration {

    @Bean(destroyMethod = "close")
    KafkaBroker kafkaBroker(
            Topics topics,
            ProducerFactory<?, ?> boot,
            EventsProperties properties,
            ObjectProvider<DefaultKafkaProducerFactoryCustomizer> customizers) {
        var factory = new DefaultKafkaProducerFactory<String, byte[]>(
                KafkaSettings.producer(boot.getConfigurationProperties(), properties.delivery()));
        factory.setPhysicalCloseTimeout(2);
        customizers.orderedStream().forEach(customizer -> customizer.customize(factory));
        return new KafkaBroker(topics, factory);
    }

    /** Not a {@link ConsumerFactory} bean of its own, which would keep Boot's away. */
    record EventConsumerFactory(DefaultKafkaConsumerFactory<String, byte[]> consumers) {}

    @Bean
    EventConsumerFactory eventConsumerFactory(
            ConsumerFactory<?, ?> boot, ObjectProvider<DefaultKafkaConsumerFactoryCustomizer> customizers) {
        var factory = new DefaultKafkaConsumerFactory<String, byte[]>(
                KafkaSettings.consumer(boot.getConfigurationProperties()));
        customizers.orderedStream().forEach(customizer -> customizer.customize(factory));
        return new EventConsumerFactory(factory);
    }

    @Bean
    Consumers eventConsumers(
            @Value("${spring.application.name}") String service,
            EventConsumerFactory factory,
            Topics topics,
            Routes routes,
            Delivery delivery,
            EventsProperties properties) {
        return new Consumers(service, factory.consumers(), topics, routes, delivery, properties.concurrency());
    }

    @Bean
    Delivery eventDelivery(
            Routes routes, CloudEventJson json, Traces traces, RetrySettings settings, FailedEvents failed) {
        return new Delivery(routes, json, traces, settings, failed);
    }

    @Bean
    FailedEvents failedEvents(
            Routes routes,
            RetrySettings settings,
            KafkaBroker broker,
            DeadLetters deadLetters,
            ObjectProvider<Clock> clock) {
        return new FailedEvents(routes, settings, broker, deadLetters, clock.getIfAvailable(Clock::systemUTC));
    }
}
