package org.onehall.platform.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * What a service does with the events of one topic; declare it as a bean.
 *
 * <p>A handler must bear repeats and late events: every event arrives at least once, in order while nothing fails. It is
 * acknowledged after the handler returns. When it throws, it is tried again a few times, then from the retry topic, then it is
 * a dead letter. Types that are not named are skipped.
 */
public final class Subscription {
    private final String topic;
    private final Map<String, Handler<?>> handlers;

    private Subscription(String topic, Map<String, Handler<?>> handlers) {
        this.topic = topic;
        this.handlers = Map.copyOf(handlers);
    }

    public static Builder to(String topic) {
        return new Builder(topic);
    }

    public String topic() {
        return topic;
    }

    public Map<String, Handler<?>> handlers() {
        return handlers;
    }

    /** The consumer's own record of what it reads of an event, and what it does with it. */
    public record Handler<T>(Class<T> payload, BiConsumer<? super T, Received> action) {}

    public static final class Builder {
        private final String topic;
        private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();

        private Builder(String topic) {
            this.topic = topic;
        }

        public <T> Builder on(String type, Class<T> payload, BiConsumer<? super T, Received> handler) {
            if (handlers.put(type, new Handler<>(payload, handler)) != null) {
                throw new IllegalArgumentException(type + " has a handler already");
            }
            return this;
        }

        public Subscription build() {
            return new Subscription(topic, handlers);
        }
    }
}
