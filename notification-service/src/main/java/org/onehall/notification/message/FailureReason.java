package org.onehall.notification.message;

/** Why a message did not reach the phone. */
public enum FailureReason {
    /** By the carrier, at submission. */
    REFUSED,
    /** The receipt says so. */
    UNDELIVERABLE,
    /** Its time had passed. */
    EXPIRED,
    /** Submitted, and nobody can say what became of it. */
    UNKNOWN,
    /** The subscriber had ended the subscription before it was sent. */
    WITHDRAWN,
    /** The vacancy was closed or had expired before it was sent. */
    VACANCY_CLOSED
}
