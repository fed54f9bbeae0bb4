package org.onehall.local.hall;

/** Where access tokens come from. */
@FunctionalInterface
public interface Tokens {

    /** A fresh token for a role in lower case, as {@code ./onehall token ROLE} knows it: {@code coordinator}, … */
    String of(String role);
}
