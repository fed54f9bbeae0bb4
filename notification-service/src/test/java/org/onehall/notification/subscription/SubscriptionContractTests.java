package org.onehall.notification.subscription;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;

class SubscriptionContractTests {

    private static final Instant NOW = Instant.parse("2026-03-12T01:30:05.125Z");

    @Test
    void saysThatTheHolderAgreed() {
        EventContracts.assertEmits(
                "notification.subscription-confirmed.v1", new SubscriptionConfirmed("s-1", "2026-01", NOW));
    }

    @Test
    void saysThatTheHolderWithdrew() {
        for (Consent.Way way : Consent.Way.values()) {
            EventContracts.assertEmits("notification.consent-withdrawn.v1", new ConsentWithdrawn("s-1", way, NOW));
        }
    }
}
