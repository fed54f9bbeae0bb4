package org.onehall.smscentre.message;

import java.time.Instant;

/**
 * Something a client must still be given: a receipt for what it submitted, or what a phone has sent.
 *
 * @param id grows with time; for a receipt the id that the submission was answered with
 * @param from source address of the delivery
 * @param to destination address of the delivery
 * @param text the text, for a receipt the beginning of the text that was submitted
 * @param at when it was submitted or sent
 */
public record Due(long id, Kind kind, String from, String to, String text, Instant at) {

    /** What is owed; a receipt says how the submission ended. */
    public enum Kind {
        REPLY,
        DELIVERED,
        UNDELIVERABLE,
        EXPIRED
    }

    public boolean isReceipt() {
        return kind != Kind.REPLY;
    }
}
