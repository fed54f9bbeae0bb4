package org.onehall.platform.observability;

/**
 * Finds the password in an address that bears one ({@code scheme://user:password@host}, as drivers and clients print it when
 * they cannot reach a part) and stars it out, whatever wrote the line.
 */
final class AddressPasswords {

    private AddressPasswords() {}

    /** Stars out in place; the length never changes. */
    static byte[] mask(byte[] line) {
        for (int i = 0; i + 2 < line.length; i++) {
            if (line[i] == ':' && line[i + 1] == '/' && line[i + 2] == '/') {
                i = maskOne(line, i + 3);
            }
        }
        return line;
    }

    /** Returns where to look on: the colon of a next address may be the last byte of this one. */
    private static int maskOne(byte[] line, int from) {
        int colon = -1;
        int at = -1;
        int end = from;
        while (end < line.length && isOfAuthority(line[end])) {
            if (line[end] == ':' && colon < 0) {
                colon = end;
            }
            if (line[end] == '@') {
                at = end;
            }
            end++;
        }
        for (int star = colon + 1; colon >= 0 && star < at; star++) {
            line[star] = '*';
        }
        return end - 2;
    }

    /** RFC 3986: what may stand before the path; a comma parts the hosts of a store's address. */
    private static boolean isOfAuthority(byte b) {
        return b > ' ' && b != '/' && b != '?' && b != '#' && b != '"' && b != '\'' && b != '<' && b != '>'
                && b != '\\';
    }
}
