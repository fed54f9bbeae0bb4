package org.onehall.platform.web.input;

import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamReadException;

/** A value that is valid JSON and still not taken. Its message holds nothing of the value. */
public final class StrictJsonException extends StreamReadException {

    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String code;

    StrictJsonException(JsonParser parser, String code) {
        super(parser, code);
        this.pointer = pointer(parser);
        this.code = code;
    }

    /** Where a parser stands, as it may be repeated in an answer. */
    public static String pointer(JsonParser parser) {
        return Text.shown(parser.streamReadContext().pathAsPointer().toString());
    }

    public String pointer() {
        return pointer;
    }

    public String code() {
        return code;
    }
}
