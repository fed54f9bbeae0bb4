package org.onehall.local.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * The services that keep a copy of the reference codes, and how far each has read. Until it has read all, a service calls a
 * good code unknown.
 */
public final class ReferenceReaders implements AutoCloseable {

    private static final String DIVISIONS = "station.division";
    private static final String OCCUPATIONS = "station.occupation";
    private static final List<String> SERVICES =
            List.of("identity-service", "jobseeker-service", "employer-service", "notification-service");

    private final Admin admin;

    public ReferenceReaders(String bootstrapServers) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** The services that have not read all of it yet, by name. */
    public Set<String> behind() throws InterruptedException {
        try {
            Map<TopicPartition, Long> ends = ends();
            Set<String> behind = new TreeSet<>();
            for (String service : SERVICES) {
                Map<TopicPartition, OffsetAndMetadata> read = read(service);
                boolean all =
                        ends.entrySet().stream().allMatch(end -> offset(read.get(end.getKey())) >= end.getValue());
                if (!all) {
                    behind.add(service);
                }
            }
            return behind;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell how far the services have read", e.getCause());
        }
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(List.of(DIVISIONS, OCCUPATIONS))
                .allTopicNames()
                .get()
                .forEach((topic, described) -> described
                        .partitions()
                        .forEach(partition ->
                                asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                admin.listOffsets(asked).all().get().entrySet()) {
            ends.put(end.getKey(), end.getValue().offset());
        }
        return ends;
    }

    private Map<TopicPartition, OffsetAndMetadata> read(String service)
            throws InterruptedException, ExecutionException {
        try {
            return admin.listConsumerGroupOffsets(service)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    private static long offset(@Nullable OffsetAndMetadata read) {
        return read == null ? 0 : read.offset();
    }

    @Override
    public void close() {
        admin.close();
    }
}
