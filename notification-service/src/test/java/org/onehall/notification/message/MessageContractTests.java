package org.onehall.notification.message;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventContracts;

class MessageContractTests {

    private static final Instant NOW = Instant.parse("2026-03-12T01:30:05.125Z");

    @Test
    void saysWhatArrived() {
        EventContracts.assertEmits(
                "notification.message-delivered.v1",
                new MessageDelivered("m-1", MessageKind.ALERT, "s-1", "v-1", NOW, 2));
        EventContracts.assertEmits(
                "notification.message-delivered.v1",
                new MessageDelivered("m-1", MessageKind.SIGN_IN_CODE, null, null, NOW, 1));
    }

    @Test
    void saysWhatFailedAndWhy() {
        for (FailureReason reason : FailureReason.values()) {
            EventContracts.assertEmits(
                    "notification.message-failed.v1",
                    new MessageFailed("m-1", MessageKind.ALERT, "s-1", "v-1", NOW, reason));
        }
    }
}
