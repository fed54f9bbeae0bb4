package org.onehall.notification.message;

import org.jspecify.annotations.Nullable;
import org.onehall.notification.message.text.Segments;

/**
 * The text of a message.
 *
 * @param plain of an alert, which tells nothing about its reader
 * @param sealed of a code, under the recipient's key; gone once it is sent
 * @param segments what it is charged as
 */
record Words(@Nullable String plain, @Nullable String sealed, int segments) {

    static Words plain(String text) {
        return new Words(text, null, Segments.of(text));
    }

    static Words sealed(String sealed, String text) {
        return new Words(null, sealed, Segments.of(text));
    }

    Words erased() {
        return new Words(plain, null, segments);
    }
}
