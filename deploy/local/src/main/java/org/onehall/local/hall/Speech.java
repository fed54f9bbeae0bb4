package org.onehall.local.hall;

/** Says a thing in the reader's language. */
@FunctionalInterface
public interface Speech {

    String of(String chinese, String english);
}
