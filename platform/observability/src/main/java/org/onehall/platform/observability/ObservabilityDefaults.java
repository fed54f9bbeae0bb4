package org.onehall.platform.observability;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings that every service shares unless it says otherwise; whatever a service sets wins. */
final class ObservabilityDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("management.endpoints.web.exposure.include", "health,info,prometheus,deadletters,audit"),
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            Map.entry("management.endpoint.health.show-components", "always"),
            Map.entry("management.endpoint.health.status.order", "DOWN,OUT_OF_SERVICE,DEGRADED,UP,UNKNOWN"),
            Map.entry("management.endpoint.health.status.http-mapping.DOWN", "503"),
            Map.entry("management.endpoint.health.status.http-mapping.OUT_OF_SERVICE", "503"),
            Map.entry("management.endpoint.health.status.http-mapping.DEGRADED", "200"),
            Map.entry("management.health.diskspace.enabled", "false"),
            Map.entry("management.observations.key-values.application", "${spring.application.name:onehall}"),
            // Gauges and plain counters are no observations.
            Map.entry("management.metrics.tags.application", "${spring.application.name:onehall}"),
            // Traces are made always, for their ids in logs and problems, and leave the process only for a named
            // collector.
            Map.entry("management.otlp.metrics.export.enabled", "false"),
            Map.entry("management.tracing.propagation.consume", "W3C"),
            Map.entry("management.tracing.propagation.produce", "W3C"),
            Map.entry("spring.kafka.template.observation-enabled", "true"),
            Map.entry("spring.kafka.listener.observation-enabled", "true"),
            // What these repeat every second while a broker is away, health says once.
            Map.entry("logging.level.org.apache.kafka", "WARN"),
            Map.entry("logging.level.org.apache.kafka.clients.NetworkClient", "ERROR"),
            Map.entry("logging.level.org.mongodb.driver", "WARN"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> settings = new HashMap<>(DEFAULTS);
        String collector = environment.getProperty("onehall.observability.otlp");
        if (collector != null && !collector.isBlank()) {
            String base = collector.replaceFirst("/+$", "");
            settings.put("management.opentelemetry.tracing.export.otlp.endpoint", base + "/v1/traces");
            settings.put("management.otlp.metrics.export.enabled", "true");
            settings.put("management.otlp.metrics.export.url", base + "/v1/metrics");
        }
        if (environment.getProperty("onehall.observability.json-logs", Boolean.class, false)) {
            settings.put("logging.structured.format.console", "ecs");
        }
        environment.getPropertySources().addLast(new MapPropertySource("onehallObservabilityDefaults", settings));
    }
}
