package org.onehall.platform.events.consume;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.outbox.Broker;
import org.onehall.platform.events.outbox.OutboxEntry;
import org.onehall.platform.events.outbox.Traces;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** Kafka as the relay sees it. The producer is made when first needed, so that nothing here wants a broker at start. */
public final class KafkaBroker implements Broker {
    private final Topics topics;
    private final DefaultKafkaProducerFactory<String, byte[]> producers;

    public KafkaBroker(Topics topics, DefaultKafkaProducerFactory<String, byte[]> producers) {
        this.topics = topics;
        this.producers = producers;
    }

    /** All callers share one. */
    private Producer<String, byte[]> producer() {
        return producers.createProducer();
    }

    @Override
    public void ready() {
        topics.ensure();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the callback tells
    public void send(String topic, String key, OutboxEntry entry, Consumer<@Nullable Exception> done) {
        byte[] value = entry.event().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        if (entry.traceparent() != null) {
            message.headers().add(Traces.TRACEPARENT, entry.traceparent().getBytes(StandardCharsets.US_ASCII));
        }
        try {
            producer().send(message, (metadata, failure) -> done.accept(failure));
        } catch (RuntimeException e) {
            done.accept(e);
        }
    }

    /** Returns when all in-sync replicas have the message. */
    void sendAndWait(ProducerRecord<String, byte[]> message) {
        try {
            producer().send(message).get();
        } catch (ExecutionException e) {
            throw new KafkaException("Not sent to " + message.topic(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while sending to " + message.topic(), e);
        }
    }

    @Override
    public void close() {
        producers.reset();
    }
}
