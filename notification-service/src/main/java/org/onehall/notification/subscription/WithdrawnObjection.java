package org.onehall.notification.subscription;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onehall.notification.message.FailureReason;
import org.onehall.notification.message.Message;
import org.onehall.notification.message.MessageKind;
import org.onehall.notification.message.Objection;
import org.onehall.platform.events.AggregateStore;
import org.springframework.stereotype.Component;

/** No alert is sent once every subscription of the phone that it was meant for has ended, and no code either. */
@Component
class WithdrawnObjection implements Objection {

    private final AggregateStore store;

    WithdrawnObjection(AggregateStore store) {
        this.store = store;
    }

    @Override
    public Map<String, FailureReason> to(Collection<Message> messages) {
        List<String> ids = messages.stream()
                .flatMap(message -> message.subscriptionIds().stream())
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Set<String> open = new HashSet<>();
        for (Subscription subscription : store.findAll(Subscription.class, ids)) {
            if (subscription.state() != SubscriptionState.ENDED) {
                open.add(subscription.key());
            }
        }
        Map<String, FailureReason> objections = new HashMap<>();
        for (Message message : messages) {
            List<String> meant = message.subscriptionIds();
            boolean ended = !meant.isEmpty() && meant.stream().noneMatch(open::contains);
            if (ended && message.kind() != MessageKind.ACKNOWLEDGEMENT) {
                objections.put(message.key(), FailureReason.WITHDRAWN);
            }
        }
        return objections;
    }
}
