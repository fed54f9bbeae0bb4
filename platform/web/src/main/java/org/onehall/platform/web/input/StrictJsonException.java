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
        this.pointer = Text.shown(parser.streamReadContext().pathAsPointer().toString());
        this.code = code;
    }

    public String pointer() {
        return pointer;
    }

    public String code() {
        return code;
    }
}
