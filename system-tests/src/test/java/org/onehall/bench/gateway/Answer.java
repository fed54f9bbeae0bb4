package org.onehall.bench.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What came back for one request.
 *
 * @param open whether the server lets the connection stand for the next one
 */
record Answer(int status, boolean open) {

    private static final String END_OF_LINE = "\r\n";
    private static final String LENGTH = END_OF_LINE + "content-length: ";

    /** The answer in the first so many bytes, or null while a part of it is still to come. */
    static @Nullable Answer in(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int headEnd = text.indexOf(END_OF_LINE + END_OF_LINE);
        if (headEnd < 0) {
            return null;
        }
        String head = text.substring(0, headEnd + 2).toLowerCase(Locale.ROOT);
        int body = headEnd + 4;
        int end = head.contains(END_OF_LINE + "transfer-encoding: chunked")
                ? endOfChunks(text, body)
                : body + declared(head);
        if (end < 0 || end > length) {
            return null;
        }
        return new Answer(Integer.parseInt(head.substring(9, 12)), !head.contains(END_OF_LINE + "connection: close"));
    }

    private static int declared(String head) {
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new IllegalArgumentException("an answer that does not say how long it is: " + head);
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf(END_OF_LINE, from)));
    }

    private static int endOfChunks(String text, int body) {
        int at = body;
        while (true) {
            int line = text.indexOf(END_OF_LINE, at);
            if (line < 0) {
                return -1;
            }
            int size = Integer.parseInt(text.substring(at, line), 16);
            at = line + 2 + size + 2;
            if (size == 0) {
                return at;
            }
        }
    }
}
