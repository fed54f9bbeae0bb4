package org.onehall.platform.events.boot;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.onehall.platform.events.consume.DeadLetterEndpoint;
import org.onehall.platform.events.consume.DeadLetters;
import org.onehall.platform.events.consume.Lags;
import org.onehall.platform.events.consume.Routes;
import org.onehall.platform.events.outbox.OutboxDocuments;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** What operators see and do, where a service has Actuator. */
@AutoConfiguration(after = {EventsAutoConfiguration.class, EventsKafkaAutoConfiguration.class})
class EventsActuatorAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ConditionalOnAvailableEndpoint.class)
    static class Endpoints {
        @Bean
        @ConditionalOnAvailableEndpoint
        DeadLetterEndpoint deadLetterEndpoint(DeadLetters letters) {
            return new DeadLetterEndpoint(letters);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterBinder.class)
    static class Metrics {
        @Bean
        Lags eventLags(KafkaAdmin admin, Routes routes) {
            return new Lags(admin.getConfigurationProperties(), routes);
        }

        @Bean
        EventMetrics eventMetrics(OutboxDocuments documents, DeadLetters letters, Lags lags) {
            return new EventMetrics(documents, letters, lags);
        }
    }
}
