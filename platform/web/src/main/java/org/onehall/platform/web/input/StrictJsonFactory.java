package org.onehall.platform.web.input;

import java.io.DataInput;
import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;

/** Makes parsers that are strict and bounded. */
final class StrictJsonFactory extends JsonFactory {

    private static final long serialVersionUID = 1L;

    StrictJsonFactory() {
        super(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(32)
                        .maxNumberLength(100)
                        .maxNameLength(200)
                        .maxStringLength(200_000)
                        .build()));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext read, IOContext io, InputStream in) {
        return new StrictJsonParser(super._createParser(read, io, in));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext read, IOContext io, Reader in) {
        return new StrictJsonParser(super._createParser(read, io, in));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext read, IOContext io, char[] data, int offset, int length, boolean recyclable) {
        return new StrictJsonParser(super._createParser(read, io, data, offset, length, recyclable));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext read, IOContext io, byte[] data, int offset, int length) {
        return new StrictJsonParser(super._createParser(read, io, data, offset, length));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext read, IOContext io, DataInput in) {
        return new StrictJsonParser(super._createParser(read, io, in));
    }
}
