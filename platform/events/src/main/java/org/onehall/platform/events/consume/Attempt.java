package org.onehall.platform.events.consume;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** How often an event has been to its retry topic and when it is due, as text in headers that may say anything. */
record Attempt(int retries, Instant notBefore) {
    static final Attempt FIRST = new Attempt(0, Instant.EPOCH);

    private static final String RETRIES = "onehall-retries";
    private static final String NOT_BEFORE = "onehall-not-before";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    static Attempt of(Headers headers) {
        return new Attempt((int) number(headers, RETRIES), Instant.ofEpochMilli(number(headers, NOT_BEFORE)));
    }

    Attempt next(Duration delay) {
        return new Attempt(retries + 1, Instant.now().plus(delay));
    }

    /** Zero or less when it is due. */
    Duration waiting() {
        Duration waiting = Duration.between(Instant.now(), notBefore);
        return waiting.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : waiting;
    }

    ProducerRecord<String, byte[]> on(ProducerRecord<String, byte[]> message) {
        put(message.headers(), RETRIES, retries);
        put(message.headers(), NOT_BEFORE, notBefore.toEpochMilli());
        return message;
    }

    private static void put(Headers headers, String name, long number) {
        headers.add(name, Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    private static long number(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return 0;
        }
        String text = new String(header.value(), StandardCharsets.US_ASCII);
        return text.matches("\\d{1,15}") ? Math.min(Long.parseLong(text), 9_999_999_999_999L) : 0;
    }
}
