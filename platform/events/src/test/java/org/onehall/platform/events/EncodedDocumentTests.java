package org.onehall.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.mongodb.MongoClientSettings;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

class EncodedDocumentTests {

    private final Codec<Document> codec =
            MongoClientSettings.getDefaultCodecRegistry().get(Document.class);

    private void assertEncodedAsByTheDriver(Document document) {
        assertThat(bytes(EncodedDocument.of(document, codec))).isEqualTo(bytes(new RawBsonDocument(document, codec)));
    }

    private static byte[] bytes(RawBsonDocument document) {
        int from = document.getByteOffset();
        return Arrays.copyOfRange(document.getBackingArray(), from, from + document.getByteLength());
    }

    @Test
    void encodesWhatIsUsual() {
        assertEncodedAsByTheDriver(new Document("_id", "one")
                .append("text", "驾驶 é 😀 plain")
                .append("empty", "")
                .append("名", "a name of any script")
                .append("int", Integer.MIN_VALUE)
                .append("long", Long.MAX_VALUE)
                .append("negative", -1L)
                .append("date", Date.from(Instant.ofEpochMilli(1_700_000_000_123L)))
                .append("open", true)
                .append("closed", false)
                .append("nothing", null)
                .append("nested", new Document("a", new Document()).append("b", List.of()))
                .append("list", Arrays.asList("one", null, 2, new Document("three", 3L), List.of(4))));
    }

    @Test
    void leavesToTheDriverWhatIsRare() {
        assertEncodedAsByTheDriver(new Document("_id", new ObjectId())
                .append("fee", new Decimal128(new BigDecimal("4500.00")))
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("ratio", 0.5)
                .append("list", List.of(new ObjectId(), 1.5f)));
    }

    @Test
    void growsWithWhatIsLong() {
        assertEncodedAsByTheDriver(new Document("long", "驾驶".repeat(10_000))
                .append("many", IntStream.range(0, 1_500).boxed().toList()));
    }

    @Test
    void refusesANameThatWouldEndEarly() {
        assertThatIllegalArgumentException().isThrownBy(() -> EncodedDocument.of(new Document("a\0b", 1), codec));
    }
}
