package org.onehall.notification.message;

/** A carrier's answer that it has taken a message. */
public record Acceptance(String key, String carrier, String carrierId) {

    String globalId() {
        return CarrierIds.global(carrier, carrierId);
    }
}
