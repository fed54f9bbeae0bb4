package org.onehall.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the web module.
 *
 * @param maxBody largest body that is taken, multipart apart
 * @param keepAnswers how long an answer to an idempotent POST is kept
 * @param takeOverAfter when a POST that was left under way by a crash may be run again
 * @param storeTimeout how long the keys' store may take before the answer is 503
 */
@ConfigurationProperties("onehall.web")
public record WebProperties(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("7d") Duration keepAnswers,
        @DefaultValue("30s") Duration takeOverAfter,
        @DefaultValue("5s") Duration storeTimeout) {}
