package org.onehall.jobseeker.person;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of what a file may be without.
 *
 * @param value null when there is none, or none any more
 */
public record Said<T>(@Nullable T value) {

    /** Null where nothing is said; said to be none where the text is blank. */
    public static <T> @Nullable Said<T> of(@Nullable String text, Function<String, @Nullable T> reading) {
        if (text == null) {
            return null;
        }
        return new Said<>(text.isBlank() ? null : reading.apply(text));
    }

    /** Null where there is nothing to say. */
    public static <T> @Nullable Said<T> ofAny(@Nullable T value) {
        return value == null ? null : new Said<>(value);
    }

    @Override
    public String toString() {
        return "something said";
    }
}
