package org.onehall.platform.privacy.boot;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.privacy.PrivacyAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The endpoint and the metrics come where a service has Actuator. */
@AutoConfiguration(after = PrivacyAutoConfiguration.class)
@ConditionalOnBean({PersonKeys.class, AuditTrail.class})
@EnableConfigurationProperties(AuditProperties.class)
class PrivacyOperationsAutoConfiguration {

    @Bean
    KeyRenewal keyRenewal(PersonKeys keys) {
        return new KeyRenewal(keys);
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({ConditionalOnAvailableEndpoint.class, MeterBinder.class})
    static class Operators {

        @Bean
        @ConditionalOnAvailableEndpoint
        AuditEndpoint auditEndpoint(AuditTrail trail) {
            return new AuditEndpoint(trail);
        }

        @Bean
        AuditWatch auditWatch(AuditTrail trail, AuditProperties properties) {
            return new AuditWatch(trail, properties.noteHeadEvery());
        }
    }
}
