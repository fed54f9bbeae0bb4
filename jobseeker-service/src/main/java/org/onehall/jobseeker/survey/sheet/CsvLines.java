package org.onehall.jobseeker.survey.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values of RFC 4180. UTF-8 when the bytes are UTF-8, else GB18030, of which GBK is a part. */
final class CsvLines implements Lines {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST_CELL = 10_000;
    private static final int MOST_CELLS = 200;

    private final PushbackReader reader;
    private int number;

    CsvLines(byte[] content) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(content);
        boolean marked = content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
        bytes.skip(marked ? 3 : 0);
        reader = new PushbackReader(new InputStreamReader(bytes, charset(content)), 1);
    }

    private static Charset charset(byte[] content) {
        return List.of(StandardCharsets.UTF_8, GB18030).stream()
                .filter(charset -> reads(charset, content))
                .findFirst()
                .orElseThrow(() -> new SheetRefusedException("sheet-unreadable"));
    }

    private static boolean reads(Charset charset, byte[] content) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public @Nullable Line next() {
        try {
            List<RawCell> cells = line();
            while (cells != null && cells.stream().allMatch(cell -> cell.text().isBlank())) {
                cells = line();
            }
            return cells == null ? null : new Line(number, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable List<RawCell> line() throws IOException {
        int first = reader.read();
        if (first < 0) {
            return null;
        }
        reader.unread(first);
        number++;
        List<RawCell> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            StringBuilder cell = new StringBuilder();
            more = cell(cell);
            cells.add(RawCell.text(cell.toString().strip()));
            if (cells.size() > MOST_CELLS) {
                throw new SheetRefusedException("sheet-unreadable");
            }
        }
        return cells;
    }

    /** Reads one cell; false when it was the last of its line. */
    private boolean cell(StringBuilder into) throws IOException {
        boolean quoted = false;
        while (true) {
            int c = reader.read();
            if (into.length() > LONGEST_CELL || (c < 0 && quoted)) {
                throw new SheetRefusedException("sheet-unreadable");
            }
            if (quoted) {
                quoted = c != '"' || follows('"');
                if (quoted) {
                    into.append((char) c);
                }
            } else if (c == '"' && into.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                return true;
            } else if (c < 0 || c == '\n' || c == '\r') {
                if (c == '\r') {
                    follows('\n');
                }
                return false;
            } else {
                into.append((char) c);
            }
        }
    }

    /** Takes the next character when it is this one. */
    private boolean follows(char expected) throws IOException {
        int next = reader.read();
        if (next == expected) {
            return true;
        }
        if (next >= 0) {
            reader.unread(next);
        }
        return false;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
