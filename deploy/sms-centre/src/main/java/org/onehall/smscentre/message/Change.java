package org.onehall.smscentre.message;

/** One thing that became otherwise in the store, as it lies in the journal. */
sealed interface Change {

    /** A whole message came or was sent. */
    record Came(Message message) implements Change {}

    /** A message was too old to be kept. */
    record Left(long id) implements Change {}

    record Owed(Due due) implements Change {}

    record Paid(long id) implements Change {}

    /** A part waits for the others. */
    record Waits(Part part) implements Change {}

    /** The part and the others of its message are one. */
    record Joined(Part part) implements Change {}
}
