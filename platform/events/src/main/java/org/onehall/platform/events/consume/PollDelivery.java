package org.onehall.platform.events.consume;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchAcknowledgingMessageListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * Delivers what one poll brought. What is handled one by one comes after everything before it and before everything after it;
 * in between, events that are handled many at a time are gathered by their type.
 */
final class PollDelivery implements BatchAcknowledgingMessageListener<String, byte[]> {

    private record Kind(String topic, String type) {}

    private final Delivery delivery;

    PollDelivery(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> messages, @Nullable Acknowledgment acknowledgment) {
        Map<Kind, List<Delivery.Ready>> gathered = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            Optional<Delivery.Ready> ready = delivery.ready(message);
            if (ready.isEmpty()) {
                continue;
            }
            if (ready.get().many()) {
                Kind kind =
                        new Kind(message.topic(), ready.get().event().envelope().type());
                gathered.computeIfAbsent(kind, none -> new ArrayList<>()).add(ready.get());
            } else {
                deliver(gathered);
                delivery.deliver(ready.get(), Attempt.FIRST);
            }
        }
        deliver(gathered);
        Objects.requireNonNull(acknowledgment).acknowledge();
    }

    private void deliver(Map<Kind, List<Delivery.Ready>> gathered) {
        gathered.values().forEach(delivery::deliver);
        gathered.clear();
    }
}
