package org.onehall.notification.message;

import java.time.Instant;

/** A message as a carrier needs it: in the clear, for the moment of sending. */
public record Outgoing(String key, String phone, String text, Instant expiresAt) {

    @Override
    public String toString() {
        return key;
    }
}
