package org.onehall.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.node.ObjectNode;

/** Speaks as the other services would: publishes CloudEvents, also twice and out of order. */
public final class OtherServices implements AutoCloseable {

    private final Map<String, Object> settings;
    private final Set<String> topics = ConcurrentHashMap.newKeySet();
    private final KafkaProducer<String, String> producer;

    OtherServices(String bootstrapServers) {
        settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    /**
     * Publishes an event with a new id.
     *
     * @param data a record or a map, written as JSON
     * @return the event as published, for {@link #publish(String, ObjectNode)} to say it again
     */
    public ObjectNode publish(String topic, String type, String subject, long sequence, Object data) {
        ObjectNode event = EventJson.MAPPER.createObjectNode();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "/" + type.substring(0, type.indexOf('.')) + "-service");
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", Instant.now().toString());
        event.put("datacontenttype", "application/json");
        event.put("sequence", sequence);
        event.set("data", EventJson.MAPPER.valueToTree(data));
        publish(topic, event);
        return event;
    }

    /** Publishes an event as it is, keyed by its subject. */
    public void publish(String topic, ObjectNode event) {
        publishRaw(topic, event.path("subject").asString(), event.toString());
    }

    /** Publishes the sample that the producer keeps in docs/events. */
    public ObjectNode publishSample(String topic, String type) {
        ObjectNode event = (ObjectNode) EventContracts.sampleOf(type);
        publish(topic, event);
        return event;
    }

    /** Publishes a record value of any kind, valid or not. */
    public void publishRaw(String topic, String key, String value) {
        if (topics.add(topic)) {
            create(topic);
        }
        settle(producer.send(new ProducerRecord<>(topic, key, value)));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private void create(String topic) {
        try (Admin admin = Admin.create(settings)) {
            settle(admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1)))
                    .all());
        } catch (TopicExistsException alreadyThere) {
            Objects.requireNonNull(alreadyThere);
        }
    }

    private static void settle(Future<?> answer) {
        try {
            answer.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("The broker did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
