package org.onehall.platform.web;

import org.jspecify.annotations.Nullable;

/** The version of an aggregate as an entity tag. */
public final class Etag {

    private Etag() {}

    /** The value of the {@code ETag} header, quotes included. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change that was meant for another version.
     *
     * @param expected the version of the caller's {@code If-Match}, null when there was none
     * @throws ProblemException 412 {@code version-mismatch}
     */
    public static void check(@Nullable Long expected, long actual) {
        if (expected != null && expected != actual) {
            throw ProblemException.preconditionFailed("version-mismatch")
                    .at("If-Match")
                    .header("ETag", of(actual));
        }
    }
}
