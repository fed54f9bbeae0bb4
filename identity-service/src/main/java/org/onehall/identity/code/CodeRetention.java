package org.onehall.identity.code;

import org.onehall.identity.retention.Expiring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CodeRetention {

    @Bean
    Expiring signInCodes() {
        return new Expiring("signInCodes");
    }

    @Bean
    Expiring smsBudgetCounters() {
        return new Expiring(SmsBudget.COLLECTION);
    }
}
