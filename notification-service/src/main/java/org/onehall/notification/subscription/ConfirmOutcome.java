package org.onehall.notification.subscription;

/** What came of entering a code. */
sealed interface ConfirmOutcome {

    /** The holder agreed. */
    record Confirmed() implements ConfirmOutcome {}

    /** Another code was sent. */
    record WrongCode(int attemptsLeft) implements ConfirmOutcome {}

    /** The code's time, or its attempts, have run out; a new subscription has to be asked for. */
    record TooLate() implements ConfirmOutcome {}
}
