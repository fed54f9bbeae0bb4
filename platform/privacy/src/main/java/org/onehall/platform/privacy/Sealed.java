package org.onehall.platform.privacy;

import java.util.Base64;

/**
 * A value nobody can read without its key: the tag of the algorithm, a dot, and nonce and ciphertext in unpadded
 * base64url. Safe in documents, logs and events.
 */
public record Sealed(String value) {

    public Sealed {
        if (!value.matches("[A-Z0-9]{1,16}\\.[A-Za-z0-9_-]+")) {
            throw new IllegalArgumentException("not a sealed value");
        }
    }

    static Sealed of(String tag, byte[] ciphertext) {
        return new Sealed(tag + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(ciphertext));
    }

    String tag() {
        return value.substring(0, value.indexOf('.'));
    }

    byte[] ciphertext() {
        return Base64.getUrlDecoder().decode(value.substring(value.indexOf('.') + 1));
    }

    @Override
    public String toString() {
        return value;
    }
}
