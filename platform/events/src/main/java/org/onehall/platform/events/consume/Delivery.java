package org.onehall.platform.events.consume;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.Received;
import org.onehall.platform.events.Subscription;
import org.onehall.platform.events.outbox.CloudEventJson;
import org.onehall.platform.events.outbox.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AcknowledgingMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Hands each event to its handlers and acknowledges it when they are done, or when it is safe in the retry topic or among the
 * dead letters. Only where neither the broker nor the store takes it does an exception leave this class, and the event is
 * delivered again.
 */
public final class Delivery implements AcknowledgingMessageListener<String, byte[]> {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private final Routes routes;
    private final CloudEventJson json;
    private final Traces traces;
    private final RetrySettings settings;
    private final KafkaBroker broker;
    private final DeadLetters deadLetters;

    public Delivery(
            Routes routes,
            CloudEventJson json,
            Traces traces,
            RetrySettings settings,
            KafkaBroker broker,
            DeadLetters deadLetters) {
        this.routes = routes;
        this.json = json;
        this.traces = traces;
        this.settings = settings;
        this.broker = broker;
        this.deadLetters = deadLetters;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> message, @Nullable Acknowledgment acknowledgment) {
        Acknowledgment ack = Objects.requireNonNull(acknowledgment);
        Attempt attempt = Attempt.of(message.headers());
        Duration waiting = attempt.waiting();
        if (routes.isRetry(message.topic()) && waiting.isPositive()) {
            ack.nack(waiting);
            return;
        }
        deliver(message, attempt);
        ack.acknowledge();
    }

    /** An event that somebody handles, read from its message. */
    record Ready(
            ConsumerRecord<String, byte[]> message,
            CloudEventJson.Parsed event,
            List<Subscription.Handler<?>> handlers) {

        boolean many() {
            return handlers.stream().allMatch(Subscription.Handler::many);
        }
    }

    private void deliver(ConsumerRecord<String, byte[]> message, Attempt attempt) {
        ready(message).ifPresent(ready -> deliver(ready, attempt));
    }

    /** Empty when nobody handles it, or when it cannot be read and is a dead letter now. */
    Optional<Ready> ready(ConsumerRecord<String, byte[]> message) {
        byte[] value = message.value() == null ? new byte[0] : message.value();
        if (json.type(value).filter(type -> handlers(message, type).isEmpty()).isPresent()) {
            return Optional.empty();
        }
        try {
            CloudEventJson.Parsed event = json.read(value);
            return Optional.of(
                    new Ready(message, event, handlers(message, event.envelope().type())));
        } catch (RuntimeException e) {
            bury(message, null, e);
            return Optional.empty();
        }
    }

    void deliver(Ready ready, Attempt attempt) {
        Runnable work;
        try {
            work = bound(ready.handlers(), List.of(ready.event()));
        } catch (RuntimeException e) {
            bury(ready.message(), ready.event(), e);
            return;
        }
        RuntimeException failure = tried(ready.event(), work);
        if (failure != null) {
            giveOn(ready.message(), ready.event(), attempt, failure);
        }
    }

    /** Hands over events of one type at once; when that fails, each on its own, with all that follows from a failure. */
    void deliver(List<Ready> ready) {
        Ready first = ready.getFirst();
        if (ready.size() > 1 && handedOver(first, ready)) {
            return;
        }
        ready.forEach(each -> deliver(each, Attempt.FIRST));
    }

    private boolean handedOver(Ready first, List<Ready> ready) {
        try {
            Runnable work =
                    bound(first.handlers(), ready.stream().map(Ready::event).toList());
            traces.receiving(first.event().envelope().type(), null, work);
            return true;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            log.debug("{} events are handed over one by one", ready.size(), e);
            return false;
        }
    }

    private List<Subscription.Handler<?>> handlers(ConsumerRecord<?, ?> message, String type) {
        return routes.handlers(message.topic(), type);
    }

    private Runnable bound(List<Subscription.Handler<?>> handlers, List<CloudEventJson.Parsed> events) {
        List<Runnable> all =
                handlers.stream().map(handler -> bound(handler, events)).toList();
        return () -> all.forEach(Runnable::run);
    }

    private <T> Runnable bound(Subscription.Handler<T> handler, List<CloudEventJson.Parsed> events) {
        List<Subscription.Event<T>> read = events.stream()
                .map(event -> new Subscription.Event<>(json.data(event, handler.payload()), received(event)))
                .toList();
        return () -> handler.action().accept(read);
    }

    private static Received received(CloudEventJson.Parsed event) {
        CloudEventJson.Envelope envelope = event.envelope();
        return new Received(
                envelope.id(),
                envelope.type(),
                event.source(),
                envelope.subject(),
                envelope.sequence(),
                envelope.time());
    }

    private @Nullable RuntimeException tried(CloudEventJson.Parsed event, Runnable work) {
        RuntimeException last = null;
        for (int i = 0; i <= settings.pauses().size(); i++) {
            try {
                traces.receiving(event.envelope().type(), event.envelope().traceparent(), work);
                return null;
            } catch (RuntimeException e) {
                last = e;
            } catch (StackOverflowError | LinkageError | AssertionError e) {
                // An error would end the consumer without a word; these are the handler's own failures.
                last = new IllegalStateException(e);
            }
            if (i < settings.pauses().size()) {
                pause(settings.pauses().get(i));
            }
        }
        return last;
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted between two tries", e);
        }
    }

    private void giveOn(
            ConsumerRecord<String, byte[]> message, CloudEventJson.Parsed event, Attempt attempt, RuntimeException e) {
        if (attempt.retries() >= settings.delays().size()) {
            bury(message, event, e);
            return;
        }
        Attempt next = attempt.next(settings.delays().get(attempt.retries()));
        log.warn(
                "{} {} failed and is tried again at {}: {}",
                event.envelope().type(),
                event.envelope().id(),
                next.notBefore(),
                e.getClass().getName());
        broker.sendAndWait(
                next.on(new ProducerRecord<>(routes.retryTopic(message.topic()), message.key(), message.value())));
    }

    private void bury(ConsumerRecord<String, byte[]> message, CloudEventJson.@Nullable Parsed event, Exception e) {
        String place = message.topic() + "-" + message.partition() + "-" + message.offset();
        CloudEventJson.Envelope envelope = event == null ? null : event.envelope();
        DeadLetter letter = new DeadLetter(
                envelope == null ? place : envelope.id(),
                routes.topic(message.topic()),
                message.key(),
                envelope == null ? null : envelope.type(),
                settings.reason(e),
                message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8),
                Instant.now(),
                null);
        // The message may quote what the event says: it is for the operator, not for the log.
        log.error("Dead letter {} from {}: {}", letter.id(), place, e.getClass().getName());
        deadLetters.add(letter);
        ProducerRecord<String, byte[]> copy =
                new ProducerRecord<>(routes.deadTopic(message.topic()), message.key(), message.value());
        copy.headers().add("onehall-reason", letter.reason().getBytes(StandardCharsets.UTF_8));
        try {
            broker.sendAndWait(copy);
        } catch (KafkaException refused) {
            if (!(refused.getCause() instanceof RecordTooLargeException)) {
                throw refused;
            }
            log.error("Dead letter {} is too large for its topic and is kept in the store alone", letter.id());
        }
    }
}
