package org.onehall.platform.events.consume;

import java.util.regex.Pattern;
import org.springframework.core.NestedExceptionUtils;

/**
 * Why an event was not handled, for an operator. The reason stays with the dead letter for good, so whatever a message quotes
 * and every long number in it is starred out: it may have come out of the event, or out of a sealed field.
 */
final class Reason {
    private static final int LONGEST = 500;

    /** A name in brackets is a property, as in {@code Wish["occupation"]}. */
    private static final Pattern QUOTED = Pattern.compile("(?<!\\[)\"[^\"]*\"");

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{7,}[Xx]?");

    private Reason() {}

    /** Class and message of the innermost cause, cut to a readable length. */
    static String of(Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        String starred = LONG_NUMBER
                .matcher(QUOTED.matcher(message).replaceAll("\"***\""))
                .replaceAll("***");
        String reason = cause.getClass().getName() + starred.replaceAll("\\s+", " ");
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }
}
