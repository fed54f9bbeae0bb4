package org.onehall.platform.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Remembers with which mapping an index was completely built. Beside the index: in its directory for Lucene, in the
 * service's database for an engine that the instances share.
 */
sealed interface IndexMark {

    boolean fits(Class<?> entry, String fingerprint);

    void put(Class<?> entry, String fingerprint);

    void remove(Class<?> entry);

    /** An index in memory is never there at start. */
    record Nowhere() implements IndexMark {
        @Override
        public boolean fits(Class<?> entry, String fingerprint) {
            return false;
        }

        @Override
        public void put(Class<?> entry, String fingerprint) {}

        @Override
        public void remove(Class<?> entry) {}
    }

    /** {@code <root>/<index>.mapping}, trusted only when the index beside it can be opened. */
    record InDirectory(Path root) implements IndexMark {
        @Override
        public boolean fits(Class<?> entry, String fingerprint) {
            try {
                return Files.exists(file(entry))
                        && Files.readString(file(entry)).equals(fingerprint)
                        && hasIndex(root.resolve(entry.getSimpleName()));
            } catch (IOException e) {
                return false;
            }
        }

        private static boolean hasIndex(Path directory) throws IOException {
            if (!Files.isDirectory(directory)) {
                return false;
            }
            try (FSDirectory index = FSDirectory.open(directory)) {
                return DirectoryReader.indexExists(index);
            }
        }

        @Override
        public void put(Class<?> entry, String fingerprint) {
            try {
                Files.createDirectories(root);
                Files.writeString(file(entry), fingerprint);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void remove(Class<?> entry) {
            try {
                Files.deleteIfExists(file(entry));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Path file(Class<?> entry) {
            return root.resolve(entry.getSimpleName() + ".mapping");
        }
    }

    /** A document in {@code searchIndexes}. */
    record InStore(MongoOperations mongo) implements IndexMark {
        private static final String COLLECTION = "searchIndexes";

        @Override
        public boolean fits(Class<?> entry, String fingerprint) {
            @Nullable Document mark = mongo.findById(entry.getSimpleName(), Document.class, COLLECTION);
            return mark != null && fingerprint.equals(mark.getString("fingerprint"));
        }

        @Override
        public void put(Class<?> entry, String fingerprint) {
            mongo.save(new Document("_id", entry.getSimpleName()).append("fingerprint", fingerprint), COLLECTION);
        }

        @Override
        public void remove(Class<?> entry) {
            mongo.remove(Query.query(Criteria.where("_id").is(entry.getSimpleName())), COLLECTION);
        }
    }
}
