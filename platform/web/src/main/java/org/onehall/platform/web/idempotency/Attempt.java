package org.onehall.platform.web.idempotency;

import java.time.Instant;
import java.util.Map;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** What the store says to one try of a POST. */
sealed interface Attempt {

    /**
     * This try is the one to run.
     *
     * @param firstTry when the first try began, from which ids are derived
     * @param repeat whether an earlier try may have got part of the way
     * @param seal what its answer will be kept under
     */
    record Run(String id, String owner, Instant firstTry, boolean repeat, AnswerSeal seal) implements Attempt {}

    /** It has been answered already. */
    record Answered(StoredAnswer answer) implements Attempt {}

    /** It is being run, here or elsewhere. */
    record InFlight() implements Attempt {}

    /** The key belongs to another request. */
    record Reused() implements Attempt {}

    /** An answer as it is kept: the status, the headers that say something of the body, and the body. */
    record StoredAnswer(
            int status,
            Map<String, String> headers,
            @Nullable Binary body) {}
}
