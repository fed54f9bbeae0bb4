package org.onehall.identity.retention;

/** A collection whose documents have a date {@code expiresAt} after which nobody reads them; declare it as a bean. */
public record Expiring(String collection) {

    public static final String FIELD = "expiresAt";
}
