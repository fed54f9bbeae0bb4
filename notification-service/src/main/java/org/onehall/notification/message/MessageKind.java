package org.onehall.notification.message;

/** Why a message is sent; the lower the urgency number, the sooner. */
public enum MessageKind {
    SIGN_IN_CODE(0),
    CONFIRMATION(1),
    ACKNOWLEDGEMENT(2),
    ALERT(5);

    private final int urgency;

    MessageKind(int urgency) {
        this.urgency = urgency;
    }

    int urgency() {
        return urgency;
    }

    /** Its text is a secret that has to be gone once it is sent. */
    boolean holdsCode() {
        return this == SIGN_IN_CODE || this == CONFIRMATION;
    }

    /** Quiet hours and the daily cap are for what nobody waits for. */
    boolean waitsForDay() {
        return this == ALERT;
    }
}
