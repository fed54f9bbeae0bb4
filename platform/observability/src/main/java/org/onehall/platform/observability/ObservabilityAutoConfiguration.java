package org.onehall.platform.observability;

import com.mongodb.client.MongoClient;
import java.util.HashMap;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Adds the dependencies that a service has to its health. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        },
        beforeName = "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration")
@ConditionalOnClass(HealthIndicator.class)
public final class ObservabilityAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoClient.class)
    static class Store {
        @Bean
        @ConditionalOnBean(MongoClient.class)
        HealthIndicator mongoHealthIndicator(MongoClient store) {
            return new StoreHealth(store);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(KafkaAdmin.class)
    static class Broker {
        @Bean
        @ConditionalOnBean(KafkaAdmin.class)
        HealthIndicator kafkaHealthIndicator(KafkaAdmin broker) {
            return new BrokerHealth(() -> new HashMap<>(broker.getConfigurationProperties()));
        }
    }
}
