package org.onehall.platform.web.autoconfigure;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings that every service shares unless it says otherwise; whatever a service sets wins. */
final class WebDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("spring.threads.virtual.enabled", "true"),
            Map.entry("server.shutdown", "graceful"),
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "10s"),
            // Without this a missing English text is looked up in the language of the machine.
            Map.entry("spring.messages.fallback-to-system-locale", "false"),
            Map.entry("spring.web.resources.add-mappings", "false"),
            // What is not there is left out, as the API document says: no field of it is nullable.
            Map.entry("spring.jackson.default-property-inclusion", "non_null"),
            // A refused upload is read to this length, so that its sender sees the answer.
            Map.entry("server.tomcat.max-swallow-size", "16MB"),
            Map.entry("springdoc.api-docs.version", "openapi_3_1"),
            Map.entry("springdoc.writer-with-order-by-keys", "true"),
            Map.entry("springdoc.default-produces-media-type", "application/json"),
            Map.entry("springdoc.override-with-generic-response", "false"),
            Map.entry("springdoc.paths-to-match", "/api/**"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("onehallWebDefaults", DEFAULTS));
    }
}
