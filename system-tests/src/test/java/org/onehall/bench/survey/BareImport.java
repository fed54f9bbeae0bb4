package org.onehall.bench.survey;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.bson.types.ObjectId;

/** The least that an import could do: read the lines and insert a document of a person's size for each, with the hall's concerns. */
final class BareImport {

    private static final int BATCH = 1_000;
    private static final int SAMPLE = 500;

    private final MongoCollection<Document> bare;
    private final int size;

    BareImport(MongoDatabase store) {
        bare = store.getCollection("bench").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        int bytes = 0;
        int people = 0;
        for (RawBsonDocument person :
                store.getCollection("persons", RawBsonDocument.class).find().limit(SAMPLE)) {
            bytes += person.getByteBuffer().remaining();
            people++;
        }
        size = bytes / Math.max(1, people);
    }

    int documentBytes() {
        return size;
    }

    /** Rows a second. */
    double rate(Path csv) throws IOException {
        int rows = 0;
        long start = System.nanoTime();
        try (BufferedReader lines = Files.newBufferedReader(csv)) {
            String[] header = Objects.requireNonNull(lines.readLine()).split(",", -1);
            List<Document> batch = new ArrayList<>(BATCH);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                batch.add(document(header, line));
                rows++;
                if (batch.size() == BATCH) {
                    insert(batch);
                }
            }
            insert(batch);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        bare.drop();
        return rows / seconds;
    }

    private Document document(String[] header, String line) {
        Document document = new Document("_id", new ObjectId().toHexString());
        String[] cells = line.split(",", -1);
        for (int i = 0; i < header.length; i++) {
            document.append(header[i], cells[i]);
        }
        return document.append("rest", new Binary(new byte[Math.max(0, size - 3 * line.length())]));
    }

    private void insert(List<Document> batch) {
        if (!batch.isEmpty()) {
            bare.insertMany(batch, new InsertManyOptions().ordered(false));
            batch.clear();
        }
    }
}
