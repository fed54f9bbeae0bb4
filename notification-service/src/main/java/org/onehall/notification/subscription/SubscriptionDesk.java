package org.onehall.notification.subscription;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.message.MessageDesk;
import org.onehall.notification.message.Origin;
import org.onehall.notification.message.text.Language;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.security.Caller;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Service;

/** Asking for alerts, agreeing to them, and ending them. */
@Service
public class SubscriptionDesk {

    private final AggregateStore store;
    private final PhoneBook phones;
    private final CodeLimits limits;
    private final CodeSender codes;
    private final MessageDesk messages;
    private final Clock clock;

    SubscriptionDesk(
            AggregateStore store,
            PhoneBook phones,
            CodeLimits limits,
            CodeSender codes,
            MessageDesk messages,
            Clock clock) {
        this.store = store;
        this.phones = phones;
        this.limits = limits;
        this.codes = codes;
        this.messages = messages;
        this.clock = clock;
    }

    /** Who asks for what. */
    record Request(String phone, AlertCriteria criteria, Language language, String address) {}

    /** The answer is the same for every phone, whatever is known of it and whether it is sent a code. */
    Subscription ask(Request request) {
        limits.requireAddress(request.address());
        String id = Ids.next();
        CodeSender.Code code = codes.make(id);
        Subscription subscription = Subscription.ask(
                id,
                phones.recipient(request.phone(), "subscription/" + id),
                request.criteria(),
                request.language(),
                codes.consentAskedFor(),
                code.challenge());
        try {
            store.insert(subscription);
        } catch (DuplicateException thisRequestsOwnEarlierTry) {
            subscription = store.change(Subscription.class, id, found -> found.challenge(code.challenge()));
        }
        if (mayBeSentCode(subscription)) {
            codes.send(subscription, code);
        }
        return subscription;
    }

    private boolean mayBeSentCode(Subscription subscription) {
        String ref = subscription.recipient().ref();
        long active = store.listBy(Subscription.class, "recipient.ref", ref).stream()
                .filter(Subscription::isActive)
                .count();
        return active < codes.policy().subscriptionsPerPhone() && limits.allowsCode(ref);
    }

    /** The subscription as it is now, with the token by which its holder can look at it and end it. */
    record Confirmation(Subscription subscription, String token) {}

    Confirmation confirm(String id, String code) {
        String token = phones.newToken();
        one(id);
        ConfirmOutcome outcome = store.decide(
                Subscription.class,
                id,
                found -> found.confirm(phones.codeHash(id, code), phones.tokenHash(token), clock.instant()));
        return switch (outcome) {
            case ConfirmOutcome.Confirmed() -> new Confirmation(one(id), token);
            case ConfirmOutcome.WrongCode(int left) ->
                throw ProblemException.refused("wrong-code", left).at("/code");
            case ConfirmOutcome.TooLate() -> throw ProblemException.gone("code-expired");
        };
    }

    /** Ends it for the holder of the token, or of the phone. */
    void end(String id, @Nullable String token, Caller caller) {
        Consent.Way way = wayOfHolder(one(id), token, caller);
        store.change(Subscription.class, id, found -> found.withdraw(way, clock.instant()));
    }

    Subscription look(String id, @Nullable String token, Caller caller) {
        Subscription subscription = one(id);
        wayOfHolder(subscription, token, caller);
        return subscription;
    }

    /** What the phone of a signed-in citizen has agreed to, and ended; the newest first. */
    List<Subscription> heldBy(Caller caller) {
        if (caller.phoneRef() == null) {
            return List.of();
        }
        return store.listBy(Subscription.class, "recipient.ref", caller.phoneRef()).stream()
                .filter(subscription -> subscription.state() != SubscriptionState.PENDING)
                .sorted(Comparator.comparing(Subscription::changedAt).reversed())
                .toList();
    }

    /** STOP by reply: everything that this phone has asked for ends. Says so once, when there was something to end. */
    public void stop(String phone) {
        List<Subscription> open = store.listBy(Subscription.class, "recipient.ref", phones.ref(phone)).stream()
                .filter(subscription -> subscription.state() != SubscriptionState.ENDED)
                .toList();
        open.forEach(subscription -> store.change(
                Subscription.class, subscription.key(), found -> found.withdraw(Consent.Way.REPLY, clock.instant())));
        open.stream()
                .filter(Subscription::isActive)
                .findFirst()
                .ifPresent(ended -> messages.acknowledge(
                        "ended/" + ended.key(),
                        ended.recipient(),
                        new Origin(ended.key(), null),
                        codes.ended(ended.language())));
    }

    private Consent.Way wayOfHolder(Subscription subscription, @Nullable String token, Caller caller) {
        if (caller.has(Role.CITIZEN) && subscription.recipient().ref().equals(caller.phoneRef())) {
            return Consent.Way.SIGNED_IN;
        }
        if (token == null || !subscription.isHeldBy(phones.tokenHash(token))) {
            throw ProblemException.forbidden("wrong-token");
        }
        return Consent.Way.TOKEN;
    }

    private Subscription one(String id) {
        return store.find(Subscription.class, id)
                .orElseThrow(() -> ProblemException.unknown("subscription-unknown", id));
    }
}
