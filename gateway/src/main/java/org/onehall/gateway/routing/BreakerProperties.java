package org.onehall.gateway.routing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a service is left alone.
 *
 * @param window number of last calls that are judged
 * @param failureRate percentage of failures among them that opens the breaker
 * @param rest how long the service is left alone then
 * @param probes calls that are let through after the rest, to see whether it is back
 */
@ConfigurationProperties("onehall.gateway.breaker")
record BreakerProperties(
        @DefaultValue("20") int window,
        @DefaultValue("50") float failureRate,
        @DefaultValue("5s") Duration rest,
        @DefaultValue("3") int probes) {}
