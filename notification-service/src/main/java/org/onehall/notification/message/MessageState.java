package org.onehall.notification.message;

/** Where a message is in its life; see {@link Message}. */
public enum MessageState {
    QUEUED,
    SUBMITTING,
    SUBMITTED,
    DELIVERED,
    FAILED,
    EXPIRED,
    UNKNOWN;

    boolean isOpen() {
        return this == QUEUED || this == SUBMITTING || this == SUBMITTED;
    }
}
