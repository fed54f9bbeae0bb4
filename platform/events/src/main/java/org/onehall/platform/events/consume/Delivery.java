package org.onehall.platform.events.consume;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
    private final FailedEvents failed;

    public Delivery(Routes routes, CloudEventJson json, Traces traces, RetrySettings settings, FailedEvents failed) {
        this.routes = routes;
        this.json = json;
        this.traces = traces;
        this.settings = settings;
        this.failed = failed;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> message, @Nullable Acknowledgment acknowledgment) {
        Acknowledgment ack = Objects.requireNonNull(acknowledgment);
        Duration waiting = failed.waiting(message);
        if (waiting.isPositive()) {
            ack.nack(waiting);
            return;
        }
        deliver(message, Attempt.of(message.headers()));
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
            failed.bury(message, null, 0, e);
            return Optional.empty();
        }
    }

    void deliver(Ready ready, Attempt attempt) {
        Runnable work;
        try {
            work = bound(ready.handlers(), List.of(ready.event()));
        } catch (RuntimeException e) {
            failed.bury(ready.message(), ready.event().envelope(), (long) attempt.retries() * settings.tries(), e);
            return;
        }
        RuntimeException failure = tried(ready.event(), work);
        if (failure != null) {
            failed.giveOn(ready.message(), ready.event().envelope(), attempt, failure);
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
        for (int i = 0; i < settings.tries(); i++) {
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
}
