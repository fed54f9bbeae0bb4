package org.onehall.platform.privacy;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gives a service its seals, hashes and trail. The keys file is read when the service starts, not before. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@EnableConfigurationProperties(PrivacyProperties.class)
public class PrivacyAutoConfiguration {

    @Bean
    KeysFile keysFile(PrivacyProperties properties) {
        return KeysFile.at(properties.keysFile());
    }

    @Bean
    SealAlgorithms sealAlgorithms(PrivacyProperties properties, ObjectProvider<SealAlgorithm> plugged) {
        return new SealAlgorithms(plugged.stream().toList(), properties.algorithm());
    }

    @Bean
    PersonKeys personKeys(
            MongoOperations mongo, KeysFile keys, SealAlgorithms algorithms, ObjectProvider<Clock> clock) {
        return new PersonKeys(mongo, keys, algorithms, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    LookupHash lookupHash(KeysFile keys) {
        return new LookupHash(keys);
    }

    @Bean
    TransportSeal transportSeal(KeysFile keys, SealAlgorithms algorithms) {
        return new TransportSeal(keys, algorithms);
    }

    @Bean
    AuditTrail auditTrail(MongoOperations mongo, KeysFile keys, ObjectProvider<Clock> clock) {
        return new AuditTrail(mongo, keys, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    SmartLifecycle keysFileCheck(KeysFile keys) {
        return new KeysFileCheck(keys);
    }
}
