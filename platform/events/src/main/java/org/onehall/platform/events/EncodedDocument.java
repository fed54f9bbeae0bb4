package org.onehall.platform.events;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.jspecify.annotations.Nullable;

/**
 * A document as it goes over the wire (bsonspec.org), for those that are stored by the thousand. The driver's codec looks up
 * a codec and checks its own state for each value, which costs ten times as much; it is left with the types that are rare.
 */
final class EncodedDocument {

    private static final int USUAL_BYTES = 4_096;

    private final Codec<Document> rare;
    private byte[] bytes = new byte[USUAL_BYTES];
    private int length;

    private EncodedDocument(Codec<Document> rare) {
        this.rare = rare;
    }

    /** @param rare encodes values of types that are not known here */
    static RawBsonDocument of(Document document, Codec<Document> rare) {
        EncodedDocument encoded = new EncodedDocument(rare);
        encoded.document(document);
        return new RawBsonDocument(encoded.bytes, 0, encoded.length);
    }

    private void document(Map<String, ?> fields) {
        int start = begin();
        fields.forEach(this::value);
        end(start);
    }

    private void array(List<?> values) {
        int start = begin();
        for (int i = 0; i < values.size(); i++) {
            value(String.valueOf(i), values.get(i));
        }
        end(start);
    }

    @SuppressWarnings("JavaUtilDate") // it is what documents hold
    private void value(String name, @Nullable Object value) {
        switch (value) {
            case null -> field(BsonType.NULL, name);
            case String text -> text(name, text);
            case Integer number -> {
                field(BsonType.INT32, name);
                little(number, Integer.BYTES);
            }
            case Long number -> eightBytes(BsonType.INT64, name, number);
            case Date date -> eightBytes(BsonType.DATE_TIME, name, date.getTime());
            case Boolean truth -> {
                field(BsonType.BOOLEAN, name);
                little(truth ? 1 : 0, 1);
            }
            case Document nested -> {
                field(BsonType.DOCUMENT, name);
                document(nested);
            }
            case List<?> values -> {
                field(BsonType.ARRAY, name);
                array(values);
            }
            default -> rare(name, value);
        }
    }

    private void text(String name, String text) {
        field(BsonType.STRING, name);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        little(utf8.length + 1, Integer.BYTES);
        raw(utf8, 0, utf8.length);
        little(0, 1);
    }

    private void eightBytes(BsonType type, String name, long value) {
        field(type, name);
        little(value, Long.BYTES);
    }

    /** What stands between the length and the end of a document with this field alone. */
    private void rare(String name, Object value) {
        RawBsonDocument alone = new RawBsonDocument(new Document(name, value), rare);
        raw(alone.getBackingArray(), alone.getByteOffset() + Integer.BYTES, alone.getByteLength() - Integer.BYTES - 1);
    }

    private void field(BsonType type, String name) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name of a field ends at its first NUL");
        }
        little(type.getValue(), 1);
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        raw(utf8, 0, utf8.length);
        little(0, 1);
    }

    private int begin() {
        int start = length;
        little(0, Integer.BYTES);
        return start;
    }

    private void end(int start) {
        little(0, 1);
        int end = length;
        length = start;
        little(end - start, Integer.BYTES);
        length = end;
    }

    private void little(long value, int count) {
        room(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) (value >>> (Byte.SIZE * i));
        }
    }

    private void raw(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
