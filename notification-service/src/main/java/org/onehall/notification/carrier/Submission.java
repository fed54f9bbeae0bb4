package org.onehall.notification.carrier;

import java.time.Duration;

/** What came of handing a message to a carrier. */
sealed interface Submission {

    /** The carrier has it, under its id. */
    record Taken(String id) implements Submission {}

    /** The carrier does not have it, and may take it later. */
    record NotNow(Duration pause) implements Submission {}

    /** The carrier does not have it and will not take it. */
    record Refused(int status) implements Submission {}

    /** Nobody knows whether the carrier has it: it must not be sent again. */
    record Doubtful(String why) implements Submission {}
}
