package org.onehall.notification.subscription;

import java.time.Instant;

/**
 * The code that proves the phone is in the hand of who asks.
 *
 * @param codeHash keyed hash, bound to the subscription
 * @param attemptsLeft how often a wrong code may still be entered
 */
record Challenge(String codeHash, Instant expiresAt, int attemptsLeft) {

    Challenge attempted() {
        return new Challenge(codeHash, expiresAt, attemptsLeft - 1);
    }
}
