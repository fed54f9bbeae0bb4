package org.onehall.platform.events;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

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
    private final boolean kept;

    private Subscription(Builder builder) {
        topic = builder.topic;
        handlers = Map.copyOf(builder.handlers);
        kept = builder.kept;
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

    /** See {@link Topic#kept}. */
    public boolean isKept() {
        return kept;
    }

    /** An event as a handler gets it: what it reads of its data, and the envelope. */
    public record Event<T>(T data, Received received) {}

    /**
     * The consumer's own record of what it reads of an event, and what it does with one or, when it takes {@code many}, with
     * all that arrived together.
     */
    public record Handler<T>(Class<T> payload, boolean many, Consumer<? super List<Event<T>>> action) {}

    public static final class Builder {
        private final String topic;
        private final Map<String, Handler<?>> handlers = new LinkedHashMap<>();
        private boolean kept = true;

        private Builder(String topic) {
            this.topic = topic;
        }

        public <T> Builder on(String type, Class<T> payload, BiConsumer<? super T, Received> handler) {
            return with(
                    type,
                    new Handler<>(
                            payload,
                            false,
                            events -> events.forEach(event -> handler.accept(event.data(), event.received()))));
        }

        /**
         * As {@link #on}, for a handler to which many events cost little more than one: it is given all of this type that
         * arrived together, in their order, and when it throws, one by one. Events of other types may come before or after
         * these though they were published in between, so it must not matter.
         */
        public <T> Builder onMany(String type, Class<T> payload, Consumer<? super List<Event<T>>> handler) {
            return with(type, new Handler<>(payload, true, handler));
        }

        private Builder with(String type, Handler<?> handler) {
            if (handlers.put(type, handler) != null) {
                throw new IllegalArgumentException(type + " has a handler already");
            }
            return this;
        }

        /** To be said where the producer's topic says so too, see {@link Topic#kept}. */
        public Builder notKept() {
            kept = false;
            return this;
        }

        public Subscription build() {
            return new Subscription(this);
        }
    }
}
