package org.onehall.notification.subscription;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.notification.message.text.Language;

/** A subscription as its holder sees it. */
record SubscriptionView(
        String id,
        SubscriptionState state,
        AlertCriteria criteria,
        Language language,
        String consentText,
        @Nullable Instant confirmedAt,
        @Nullable Instant endedAt) {

    static SubscriptionView of(Subscription subscription) {
        Consent consent = subscription.consent();
        return new SubscriptionView(
                subscription.key(),
                subscription.state(),
                subscription.criteria(),
                subscription.language(),
                consent.textVersion(),
                consent.givenAt(),
                consent.endedAt());
    }

    /** What everyone is answered who asks for alerts, whatever is known of the phone. */
    record Asked(String id, SubscriptionState state) {}

    /** Those of one phone, the newest first. */
    record Held(List<SubscriptionView> items) {}

    /** With the token, which is shown this once. */
    record Confirmed(SubscriptionView subscription, String token) {

        @Override
        public String toString() {
            return subscription.toString();
        }
    }
}
