package org.onehall.platform.events.boot;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a process may publish an aggregate's events before another one may; a crash delays them this long
 * @param delivery how long the broker may take to acknowledge one event
 * @param sweep how often documents with events left behind are looked for
 * @param hold how long a long intake may keep its events back; a crash delays them this long
 * @param partitions of topics that are created since they are missing
 * @param replication of topics that are created; 3 in production
 * @param concurrency threads that read events
 * @param pauses between tries of a handler while its partition waits
 * @param retryDelays before each try from the retry topic
 */
@ConfigurationProperties("onehall.events")
public record EventsProperties(
        @DefaultValue("15s") Duration lease,
        @DefaultValue("8s") Duration delivery,
        @DefaultValue("2s") Duration sweep,
        @DefaultValue("2m") Duration hold,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("1") int concurrency,
        @DefaultValue({"50ms", "250ms"}) List<Duration> pauses,
        @DefaultValue({"2s", "10s", "1m"}) List<Duration> retryDelays) {}
