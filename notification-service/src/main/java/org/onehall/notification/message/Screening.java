package org.onehall.notification.message;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onehall.notification.policy.SmsPolicies;
import org.onehall.platform.events.AggregateStore;
import org.springframework.stereotype.Component;

/** Looks at claimed messages right before they are sent: which are of no use any more, and which have to wait. */
@Component
class Screening {

    private final AggregateStore store;
    private final List<Objection> objections;
    private final SmsPolicies policies;
    private final Budgets budgets;
    private final Clock clock;

    Screening(AggregateStore store, List<Objection> objections, SmsPolicies policies, Budgets budgets, Clock clock) {
        this.store = store;
        this.objections = List.copyOf(objections);
        this.policies = policies;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** What may be sent now, and what may be sent from later on. Those of no use are dropped for good. */
    record Result(List<Message> sendable, Map<Message, Instant> waiting) {}

    Result screen(List<Message> claimed) {
        Map<String, FailureReason> objected = new HashMap<>();
        objections.forEach(objection -> objected.putAll(objection.to(claimed)));
        Instant now = clock.instant();
        Instant day = policies.afterQuietHours(now);
        List<Message> sendable = new ArrayList<>();
        Map<Message, Instant> waiting = new HashMap<>();
        for (Message message : claimed) {
            FailureReason useless =
                    message.expiresAt().isAfter(now) ? objected.get(message.key()) : FailureReason.EXPIRED;
            if (useless != null) {
                drop(message, useless);
            } else if (message.kind().waitsForDay() && day.isAfter(now)) {
                waiting.put(message, day);
            } else if (message.kind().waitsForDay() && isOverCap(message)) {
                waiting.put(message, policies.nextDay(now));
            } else {
                sendable.add(message);
            }
        }
        return new Result(sendable, waiting);
    }

    void drop(Message message, FailureReason why) {
        store.change(Message.class, message.key(), found -> {
            if (found.state() == MessageState.QUEUED) {
                found.drop(why, clock.instant());
            }
        });
    }

    private boolean isOverCap(Message message) {
        return !budgets.takeOnce(
                "alerts/" + message.recipient().ref(),
                message.key(),
                policies.today().alertsPerPhoneAndDay());
    }
}
