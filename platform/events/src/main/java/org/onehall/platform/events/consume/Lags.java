package org.onehall.platform.events.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many events of each topic this service has not handled yet, whichever of its instances reads them. The broker is asked, at
 * most every five seconds and only when somebody wants to know: a consumer's own figures tell what it has not fetched, as of its
 * last fetch, so they stand still while a handler does.
 */
public final class Lags implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Lags.class);
    private static final long KEEP_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int PATIENCE_MS = 2_000;

    private final Map<String, Object> settings;
    private final Routes routes;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Admin admin;
    private @Nullable Map<String, Long> last;
    private long askedAt;

    /** @param settings of an admin client */
    public Lags(Map<String, Object> settings, Routes routes) {
        this.settings = new HashMap<>(settings);
        this.settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "lags");
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        this.settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 5_000);
        this.routes = routes;
    }

    /** The topics that are read, and the retry topics behind them. */
    public Set<String> topics() {
        Set<String> topics = new TreeSet<>(routes.topics());
        topics.addAll(routes.retryTopics());
        return topics;
    }

    /** In events; NaN where the broker does not answer or has no such topic yet. */
    public double of(String topic) {
        lock.lock();
        try {
            Map<String, Long> known = last;
            if (known == null || System.nanoTime() - askedAt > KEEP_NANOS) {
                known = ask();
                last = known;
                askedAt = System.nanoTime();
            }
            Long lag = known.get(topic);
            return lag == null ? Double.NaN : lag;
        } finally {
            lock.unlock();
        }
    }

    private Map<String, Long> ask() {
        try {
            return measured(admin());
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            log.debug("The broker does not tell how far consumers are behind", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Map.of();
    }

    private Map<String, Long> measured(Admin client) throws ExecutionException, InterruptedException, TimeoutException {
        Set<String> topics = topics();
        topics.retainAll(got(client.listTopics().names()));
        List<TopicPartition> partitions = got(client.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(one -> new TopicPartition(topic.name(), one.partition())))
                .toList();
        Map<TopicPartition, Long> begin = offsets(client, partitions, OffsetSpec.earliest());
        Map<TopicPartition, OffsetAndMetadata> handled = handled(client, partitions);
        Map<TopicPartition, Long> end = offsets(client, partitions, OffsetSpec.latest());
        Map<String, Long> lags = new HashMap<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata committed = handled.get(partition);
            long first = begin.getOrDefault(partition, 0L);
            long next = committed == null ? first : Math.max(first, committed.offset());
            lags.merge(partition.topic(), Math.max(0, end.getOrDefault(partition, next) - next), Long::sum);
        }
        return lags;
    }

    private Map<TopicPartition, OffsetAndMetadata> handled(Admin client, Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, ListConsumerGroupOffsetsSpec> groups = partitions.stream()
                .collect(Collectors.groupingBy(partition -> routes.group(partition.topic())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        group -> new ListConsumerGroupOffsetsSpec().topicPartitions(group.getValue())));
        Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
        got(client.listConsumerGroupOffsets(groups).all()).values().forEach(handled::putAll);
        return handled;
    }

    private static Map<TopicPartition, Long> offsets(
            Admin client, Collection<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        got(client.listOffsets(asked).all()).forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private static <T> T got(KafkaFuture<T> answer) throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(PATIENCE_MS, TimeUnit.MILLISECONDS);
    }

    private Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
