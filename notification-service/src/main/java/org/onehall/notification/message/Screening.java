package org.onehall.notification.message;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    record Result(List<Message> sendable, Map<Instant, List<Message>> waiting) {}

    Result screen(List<Message> claimed) {
        Instant now = clock.instant();
        Map<String, FailureReason> useless = useless(claimed, now);
        drop(useless);
        List<Message> useful = claimed.stream()
                .filter(message -> !useless.containsKey(message.key()))
                .toList();
        List<Message> sendable = new ArrayList<>();
        Map<Instant, List<Message>> waiting = new HashMap<>();
        Instant day = policies.afterQuietHours(now);
        if (day.isAfter(now)) {
            useful.forEach(message -> (message.kind().waitsForDay() ? at(waiting, day) : sendable).add(message));
        } else {
            Set<String> within = withinCap(useful);
            Instant next = policies.nextDay(now);
            useful.forEach(message -> (within.contains(message.key()) ? sendable : at(waiting, next)).add(message));
        }
        return new Result(sendable, waiting);
    }

    private static List<Message> at(Map<Instant, List<Message>> waiting, Instant from) {
        return waiting.computeIfAbsent(from, none -> new ArrayList<>());
    }

    private Map<String, FailureReason> useless(List<Message> claimed, Instant now) {
        Map<String, FailureReason> useless = new HashMap<>();
        objections.forEach(objection -> useless.putAll(objection.to(claimed)));
        for (Message message : claimed) {
            if (!message.expiresAt().isAfter(now)) {
                useless.put(message.key(), FailureReason.EXPIRED);
            }
        }
        return useless;
    }

    /** For good, unless somebody has them by now. */
    void drop(Map<String, FailureReason> useless) {
        Instant now = clock.instant();
        store.changeAll(Message.class, useless.keySet(), found -> {
            if (found.state() == MessageState.QUEUED) {
                found.drop(useless.getOrDefault(found.key(), FailureReason.WITHDRAWN), now);
            }
        });
    }

    private Set<String> withinCap(List<Message> messages) {
        Set<String> within = new HashSet<>();
        List<Budgets.Ask> asks = new ArrayList<>();
        for (Message message : messages) {
            if (message.kind().waitsForDay()) {
                asks.add(new Budgets.Ask("alerts/" + message.recipient().ref(), message.key()));
            } else {
                within.add(message.key());
            }
        }
        within.addAll(budgets.takeOnce(asks, policies.today().alertsPerPhoneAndDay()));
        return within;
    }
}
