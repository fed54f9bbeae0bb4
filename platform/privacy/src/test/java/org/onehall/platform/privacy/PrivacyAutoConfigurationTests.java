package org.onehall.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoOperations;

class PrivacyAutoConfigurationTests {

    private final Store store = new Store();
    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(PrivacyAutoConfiguration.class))
            .withBean(MongoOperations.class, () -> store.mongo);

    @Test
    void givesAServiceItsParts() {
        context.withPropertyValues("onehall.privacy.keys-file=" + Store.freshKeys())
                .run(started -> assertThat(started)
                        .hasNotFailed()
                        .hasSingleBean(PersonKeys.class)
                        .hasSingleBean(LookupHash.class)
                        .hasSingleBean(TransportSeal.class)
                        .hasSingleBean(AuditTrail.class));
        store.close();
    }

    @Test
    void doesNotStartWithoutAKeysFile() {
        context.run(
                started -> assertThat(started.getStartupFailure())
                        .hasRootCauseMessage(
                                "onehall.privacy.keys-file (ONEHALL_PRIVACY_KEYS_FILE) names no file; `./onehall up` makes one"));
        store.close();
    }
}
