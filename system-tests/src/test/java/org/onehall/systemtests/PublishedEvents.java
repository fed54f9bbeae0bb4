package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a hall's services have published since some moment, read from its broker, to be published again as it is. */
final class PublishedEvents implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;
    private final Map<TopicPartition, Long> since;

    /** From now on. */
    PublishedEvents(OwnHall own) {
        Map<String, Object> broker = Map.of("bootstrap.servers", "localhost:" + own.brokerPort());
        this.consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());
        this.admin = Admin.create(broker);
        this.since = consumer.endOffsets(partitions());
    }

    /** All of them, a subject's in their order. */
    List<ConsumerRecord<byte[], byte[]>> all() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
        consumer.assign(ends.keySet());
        ends.keySet().forEach(partition -> consumer.seek(partition, since.getOrDefault(partition, 0L)));
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(all::add);
        }
        return all;
    }

    /** The same bytes, to where they were. */
    void again(List<ConsumerRecord<byte[], byte[]>> records) {
        List<Future<RecordMetadata>> sent = records.stream()
                .map(record -> producer.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.key(), record.value(), record.headers())))
                .toList();
        producer.flush();
        assertThat(sent).allSatisfy(one -> assertThat(one.resultNow()).isNotNull());
    }

    /** Whether every service has consumed all there is, retries included. */
    boolean areConsumed() {
        return unconsumed().isEmpty();
    }

    /** Places where a service has not come to the end. */
    List<TopicPartition> unconsumed() {
        List<TopicPartition> behind = new ArrayList<>();
        for (String service : groups()) {
            Map<TopicPartition, OffsetAndMetadata> reached = offsets(service);
            Map<TopicPartition, Long> ends = consumer.endOffsets(reached.keySet());
            ends.forEach((partition, end) -> {
                OffsetAndMetadata offset = reached.get(partition);
                if (offset == null || offset.offset() < end) {
                    behind.add(partition);
                }
            });
        }
        return behind;
    }

    /** How many events no consumer could take. */
    long dead() {
        List<TopicPartition> dead = partitions(".dead").stream().toList();
        return consumer.endOffsets(dead).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Set<String> groups() {
        try {
            return admin.listGroups().all().get().stream()
                    .map(group -> group.groupId())
                    .filter(group -> group.contains("-service"))
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> offsets(String group) {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Of the topics that services publish to. */
    private Collection<TopicPartition> partitions() {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> topic.getKey().matches("(jobseeker|employer|notification|identity)\\.[a-z-]+"))
                .flatMap(topic -> topic.getValue().stream())
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
    }

    private Collection<TopicPartition> partitions(String ending) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> topic.getKey().endsWith(ending))
                .flatMap(topic -> topic.getValue().stream())
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
        admin.close();
    }
}
