package org.onehall.platform.events.consume;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** What is noted beside an event that failed, as text in headers. What is read there may say anything. */
final class Notes {
    static final String RETRIES = "onehall-retries";
    static final String NOT_BEFORE = "onehall-not-before";
    static final String TOPIC = "onehall-topic";
    static final String PARTITION = "onehall-partition";
    static final String OFFSET = "onehall-offset";
    static final String REASON = "onehall-reason";
    static final String GROUP = "onehall-group";
    static final String ATTEMPTS = "onehall-attempts";
    static final String DIED_AT = "onehall-died-at";

    private static final long MOST = 9_999_999_999_999L;

    private Notes() {}

    static void put(Headers headers, String name, Object value) {
        headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Never negative. */
    static long number(Headers headers, String name, long absent) {
        Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            return absent;
        }
        String text = new String(header.value(), StandardCharsets.US_ASCII);
        return text.matches("\\d{1,15}") ? Math.min(Long.parseLong(text), MOST) : absent;
    }
}
