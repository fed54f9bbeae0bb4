package org.onehall.identity.client;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a client calls itself: lower-case letters, digits and dashes. */
public record ClientId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{2,62}");

    public ClientId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a client id: " + value);
        }
    }

    public static Optional<ClientId> of(String typed) {
        return SHAPE.matcher(typed).matches() ? Optional.of(new ClientId(typed)) : Optional.empty();
    }
}
