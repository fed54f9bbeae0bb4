package org.onehall.platform.security;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * What is asked for belongs to a division that the caller does not act for; answered 403. It tells the caller's own divisions
 * and never the other one, by which somebody could learn where a person lives.
 */
public final class ForeignDivisionException extends AccessDeniedException {

    private static final long serialVersionUID = 1;

    private final String own;
    private final @Nullable String field;

    ForeignDivisionException(Collection<String> own, @Nullable String field) {
        super("Not a division of this caller");
        this.own = String.join(", ", own.stream().sorted().toList());
        this.field = field;
    }

    /** Codes of the divisions that the caller acts for. */
    public String own() {
        return own;
    }

    /** Where the caller named the division: a JSON pointer or a parameter; null where the record has it. */
    public @Nullable String field() {
        return field;
    }
}
