package org.onehall.jobseeker.survey;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import org.bson.Document;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.privacy.Sealed;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Keeps the file of a sheet, sealed under the sheet's own key, until it is worked off. */
@Component
class SheetFiles {

    private static final int PIECE = 1 << 20;

    private final MongoOperations mongo;
    private final PersonKeys keys;

    SheetFiles(MongoOperations mongo, PersonKeys keys) {
        this.mongo = mongo;
        this.keys = keys;
    }

    static String key(String sheetId) {
        return "survey-sheet:" + sheetId;
    }

    void store(String sheetId, byte[] content) {
        for (int piece = 0; piece * PIECE < content.length; piece++) {
            byte[] bytes = Arrays.copyOfRange(content, piece * PIECE, Math.min(content.length, (piece + 1) * PIECE));
            String sealed = keys.seal(key(sheetId), Base64.getEncoder().encodeToString(bytes))
                    .value();
            Document stored = new Document("_id", id(sheetId, piece)).append("content", sealed);
            collection()
                    .replaceOne(Filters.eq("_id", stored.getString("_id")), stored, new ReplaceOptions().upsert(true));
        }
    }

    byte[] load(String sheetId, int bytes) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(bytes);
        for (int piece = 0; content.size() < bytes; piece++) {
            Document stored =
                    collection().find(Filters.eq("_id", id(sheetId, piece))).first();
            if (stored == null) {
                throw new IllegalStateException("piece " + piece + " of sheet " + sheetId + " is missing");
            }
            String plain = keys.open(key(sheetId), new Sealed(stored.getString("content")));
            content.writeBytes(Base64.getDecoder().decode(plain));
        }
        return content.toByteArray();
    }

    void remove(String sheetId, int bytes) {
        for (int piece = 0; piece * PIECE < bytes; piece++) {
            collection().deleteOne(Filters.eq("_id", id(sheetId, piece)));
        }
    }

    private static String id(String sheetId, int piece) {
        return sheetId + "/" + piece;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("surveyFiles");
    }
}
