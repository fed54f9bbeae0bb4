package org.onehall.notification.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.message.Recipient;
import org.onehall.notification.message.text.Language;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.Topic;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A phone that asked for alerts.
 *
 * <p>PENDING until the code sent to the phone is entered → ACTIVE, which is the holder's consent → ENDED by reply or with
 * the token of the confirmation, for good: whoever wants alerts again asks again and agrees again.
 */
@Topic("notification.subscription")
@Document("subscriptions")
@CompoundIndex(name = "phone", def = "{'recipient.ref': 1}")
@CompoundIndex(name = "changed", def = "{changedAt: 1}")
@CompoundIndex(name = "kept", def = "{state: 1, changedAt: 1}")
public class Subscription extends Aggregate {

    private final Recipient recipient;
    private final AlertCriteria criteria;
    private final Language language;
    private SubscriptionState state;
    private Consent consent;
    private @Nullable Challenge challenge;
    private @Nullable String tokenHash;
    private Instant changedAt;

    @PersistenceCreator
    private Subscription(
            String key,
            Recipient recipient,
            AlertCriteria criteria,
            Language language,
            SubscriptionState state,
            Consent consent,
            Instant changedAt) {
        super(key);
        this.recipient = recipient;
        this.criteria = criteria;
        this.language = language;
        this.state = state;
        this.consent = consent;
        this.changedAt = changedAt;
    }

    /** Says nothing to the world yet: nobody has agreed. */
    static Subscription ask(
            String key,
            Recipient recipient,
            AlertCriteria criteria,
            Language language,
            Consent asked,
            Challenge challenge) {
        Subscription subscription = new Subscription(
                key, recipient, criteria, language, SubscriptionState.PENDING, asked, asked.requestedAt());
        subscription.challenge = challenge;
        return subscription;
    }

    /** Another code in the place of one that may never have been sent. */
    void challenge(Challenge fresh) {
        if (state == SubscriptionState.PENDING) {
            challenge = fresh;
        }
    }

    /** Entering the right code again within its time is answered like the first time, with another token. */
    ConfirmOutcome confirm(String codeHash, String newTokenHash, Instant now) {
        Challenge open = challenge;
        if (open == null
                || state == SubscriptionState.ENDED
                || !now.isBefore(open.expiresAt())
                || open.attemptsLeft() < 1) {
            return new ConfirmOutcome.TooLate();
        }
        if (!open.codeHash().equals(codeHash)) {
            challenge = open.attempted();
            return new ConfirmOutcome.WrongCode(open.attemptsLeft() - 1);
        }
        tokenHash = newTokenHash;
        if (state == SubscriptionState.PENDING) {
            state = SubscriptionState.ACTIVE;
            consent = consent.given(now);
            changedAt = now;
            record(new SubscriptionConfirmed(key(), consent.textVersion(), now));
        }
        return new ConfirmOutcome.Confirmed();
    }

    /** Ends it, also before it was confirmed; a repeat changes nothing. */
    void withdraw(Consent.Way way, Instant now) {
        if (state == SubscriptionState.ENDED) {
            return;
        }
        boolean wasActive = state == SubscriptionState.ACTIVE;
        state = SubscriptionState.ENDED;
        consent = consent.ended(way, now);
        challenge = null;
        changedAt = now;
        if (wasActive) {
            record(new ConsentWithdrawn(key(), way, now));
        }
    }

    boolean isHeldBy(String hashOfToken) {
        return hashOfToken.equals(tokenHash);
    }

    public boolean isActive() {
        return state == SubscriptionState.ACTIVE;
    }

    public Recipient recipient() {
        return recipient;
    }

    public AlertCriteria criteria() {
        return criteria;
    }

    public Language language() {
        return language;
    }

    SubscriptionState state() {
        return state;
    }

    Consent consent() {
        return consent;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
