package org.onehall.identity.signin;

import org.onehall.identity.retention.Expiring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignInRetention {

    @Bean
    Expiring signInSessionsOver() {
        return new Expiring(SignInSessions.COLLECTION);
    }

    @Bean
    Expiring signInAttemptsOver() {
        return new Expiring(SignInAttempts.COLLECTION);
    }
}
