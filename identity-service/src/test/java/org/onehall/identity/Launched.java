package org.onehall.identity;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

@TestConfiguration(proxyBeanMethods = false)
class Launched {

    @Bean
    DynamicPropertyRegistrar bootstrapFile() {
        return registry -> registry.add(
                "onehall.identity.bootstrap-file",
                () -> Launcher.bootstrapFile().toString());
    }
}
