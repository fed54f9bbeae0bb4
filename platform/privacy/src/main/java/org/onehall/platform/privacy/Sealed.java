package org.onehall.platform.privacy;

import java.util.Base64;

/**
 * A value nobody can read without its key: the tag of the algorithm, a dot, and nonce and ciphertext in unpadded
 * base64url. Safe in documents, logs and events.
 */
public record Sealed(String value) {

    private static final int LONGEST_TAG = 16;
    private static final int MARK_LENGTH = 16;
    private static final boolean[] BASE64_URL = base64Url();

    public Sealed {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a sealed value");
        }
    }

    /** By hand, as every value that is read or written comes by here: a pattern took a tenth of an import's time. */
    private static boolean isWellFormed(String value) {
        int dot = value.indexOf('.');
        return dot >= 1
                && dot <= LONGEST_TAG
                && dot < value.length() - 1
                && isTag(value, dot)
                && isBase64Url(value, dot + 1);
    }

    private static boolean isTag(String value, int end) {
        for (int i = 0; i < end; i++) {
            if (!isOfTag(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBase64Url(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            if (!isBase64Url(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfTag(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isBase64Url(char c) {
        return c < BASE64_URL.length && BASE64_URL[c];
    }

    private static boolean[] base64Url() {
        boolean[] characters = new boolean['z' + 1];
        for (char c = 0; c < characters.length; c++) {
            characters[c] = isOfTag(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
        }
        return characters;
    }

    static Sealed of(String tag, byte[] ciphertext) {
        return new Sealed(tag + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(ciphertext));
    }

    /**
     * Tells whoever sees but the masked value whether it is still the one they saw: the end of the sealed text, which is
     * another for every sealing and says nothing of the value.
     */
    public String mark() {
        return value.substring(Math.max(0, value.length() - MARK_LENGTH));
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
