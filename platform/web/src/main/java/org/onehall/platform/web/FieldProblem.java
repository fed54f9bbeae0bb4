package org.onehall.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param field JSON pointer into the body ({@code /wage/from}), or the name of a parameter, header or part
 * @param code stable code; its message is {@code problem.field.<code>}, else {@code problem.<code>.detail}
 * @param message used when no bundle has a message for the code
 * @param args values for the message's places, never personal data but {@link Quoted}
 */
public record FieldProblem(
        String field, String code, @Nullable String message, List<Object> args) {

    public FieldProblem {
        args = List.copyOf(args);
    }

    public static FieldProblem of(String field, String code, Object... args) {
        return new FieldProblem(field, code, null, List.of(args));
    }
}
