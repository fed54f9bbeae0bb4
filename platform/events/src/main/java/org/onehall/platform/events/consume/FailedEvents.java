package org.onehall.platform.events.consume;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.outbox.CloudEventJson.Envelope;
import org.onehall.platform.events.outbox.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;

/**
 * What becomes of an event that was not handled: it waits in the retry topic for its next tries, and after the last of these it
 * is a dead letter, in the store and in the dead-letter topic, with the reason.
 */
public final class FailedEvents {
    private static final Logger log = LoggerFactory.getLogger(FailedEvents.class);

    private final Routes routes;
    private final RetrySettings settings;
    private final KafkaBroker broker;
    private final DeadLetters deadLetters;
    private final Clock clock;

    public FailedEvents(
            Routes routes, RetrySettings settings, KafkaBroker broker, DeadLetters deadLetters, Clock clock) {
        this.routes = routes;
        this.settings = settings;
        this.broker = broker;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /** How long until a message of a retry topic is due; zero or less when it is, and for every other. */
    Duration waiting(ConsumerRecord<String, byte[]> message) {
        return routes.isRetry(message.topic()) ? Attempt.of(message.headers()).waiting(clock.instant()) : Duration.ZERO;
    }

    /** After all tries of this attempt have failed. */
    void giveOn(ConsumerRecord<String, byte[]> message, Envelope event, Attempt attempt, RuntimeException e) {
        if (attempt.retries() >= settings.delays().size()) {
            bury(message, event, (attempt.retries() + 1L) * settings.tries(), e);
            return;
        }
        Attempt next = attempt.next(clock.instant().plus(settings.delays().get(attempt.retries())));
        log.warn(
                "{} {} failed and is tried again at {}: {}",
                event.type(),
                event.id(),
                next.notBefore(),
                e.getClass().getName());
        ProducerRecord<String, byte[]> copy = copy(message, routes.retryTopic(message.topic()));
        next.noteOn(copy.headers());
        broker.sendAndWait(copy);
    }

    /**
     * @param event null when it cannot be read as one
     * @param attempts how often its handlers were called
     */
    void bury(ConsumerRecord<String, byte[]> message, @Nullable Envelope event, long attempts, Exception e) {
        Place place = place(message);
        DeadLetter letter = new DeadLetter(
                event == null ? place.toString() : event.id(),
                routes.topic(message.topic()),
                message.key(),
                event == null ? null : event.type(),
                Reason.of(e),
                message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8),
                place,
                clock.instant(),
                null);
        // The message may quote what the event says: it is for the operator, not for the log.
        log.error("Dead letter {} from {}: {}", letter.id(), place, e.getClass().getName());
        deadLetters.add(letter);
        ProducerRecord<String, byte[]> copy = copy(message, routes.deadTopic(message.topic()));
        Notes.put(copy.headers(), Notes.REASON, letter.reason());
        Notes.put(copy.headers(), Notes.GROUP, routes.group(message.topic()));
        Notes.put(copy.headers(), Notes.ATTEMPTS, attempts);
        Notes.put(copy.headers(), Notes.DIED_AT, letter.at());
        send(letter, copy);
    }

    private void send(DeadLetter letter, ProducerRecord<String, byte[]> copy) {
        try {
            broker.sendAndWait(copy);
        } catch (KafkaException refused) {
            if (!(refused.getCause() instanceof RecordTooLargeException)) {
                throw refused;
            }
            log.error("Dead letter {} is too large for its topic and is kept in the store alone", letter.id());
        }
    }

    private Place place(ConsumerRecord<String, byte[]> message) {
        return Place.of(message, routes.topic(message.topic()));
    }

    /** The event as it came, with a note of where it came from. */
    private ProducerRecord<String, byte[]> copy(ConsumerRecord<String, byte[]> message, String to) {
        ProducerRecord<String, byte[]> copy = new ProducerRecord<>(to, message.key(), message.value());
        place(message).noteOn(copy.headers());
        Header trace = message.headers().lastHeader(Traces.TRACEPARENT);
        if (trace != null) {
            copy.headers().add(trace);
        }
        return copy;
    }
}
