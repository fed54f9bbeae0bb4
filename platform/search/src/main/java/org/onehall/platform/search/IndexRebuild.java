package org.onehall.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

/** Fills an index from the service's own documents, at start when it is missing or mapped otherwise. */
final class IndexRebuild {

    private static final Logger log = LoggerFactory.getLogger(IndexRebuild.class);
    private static final int BATCH = 500;

    private final SearchMapping mapping;
    private final IndexedTypes types;
    private final IndexWriter writer;
    private final MongoOperations mongo;
    private final IndexMark mark;

    IndexRebuild(SearchMapping mapping, IndexedTypes types, IndexWriter writer, MongoOperations mongo, IndexMark mark) {
        this.mapping = mapping;
        this.types = types;
        this.writer = writer;
        this.mongo = mongo;
        this.mark = mark;
    }

    void rebuildWhereNeeded() {
        for (Class<?> entry : types.entries()) {
            if (!mark.fits(entry, fingerprint(entry))) {
                rebuild(entry);
            }
        }
    }

    void rebuild(Class<?> entry) {
        long began = System.nanoTime();
        mark.remove(entry);
        try (SearchSession session = mapping.createSession()) {
            session.schemaManager(entry).dropAndCreate();
            long count = fill(entry);
            session.workspace(entry).flush();
            session.workspace(entry).refresh();
            mark.put(entry, fingerprint(entry));
            log.info(
                    "Index of {}: {} built in {} ms",
                    entry.getSimpleName(),
                    count,
                    (System.nanoTime() - began) / 1_000_000);
        }
    }

    private long fill(Class<?> entry) {
        long count = 0;
        for (Indexed<?, ?> indexed : types.aggregates()) {
            if (indexed.entry().equals(entry)) {
                count += fillFromAggregates(indexed);
            }
        }
        for (IndexedCopies<?> copies : types.copies()) {
            if (copies.entry().equals(entry)) {
                count += fillFromCopies(copies);
            }
        }
        return count;
    }

    private long fillFromAggregates(Indexed<?, ?> indexed) {
        String collection = mongo.getCollectionName(indexed.aggregate());
        try (Stream<String> keys = keys(collection)) {
            return inBatches(keys, batch -> writer.write(indexed, batch));
        }
    }

    private Stream<String> keys(String collection) {
        Query ids = new Query().cursorBatchSize(BATCH);
        ids.fields().include("_id");
        return mongo.stream(ids, Document.class, collection).map(document -> String.valueOf(document.get("_id")));
    }

    private long fillFromCopies(IndexedCopies<?> copies) {
        try (Stream<?> entries = copies.entries()) {
            return inBatches(entries, batch -> Writes.inBulk(mapping, plan -> batch.forEach(plan::addOrUpdate)));
        }
    }

    private static <T> long inBatches(Stream<? extends T> items, Consumer<List<T>> work) {
        long count = 0;
        List<T> batch = new ArrayList<>(BATCH);
        for (var all = items.iterator(); all.hasNext(); ) {
            batch.add(all.next());
            count++;
            if (batch.size() == BATCH || !all.hasNext()) {
                work.accept(batch);
                batch = new ArrayList<>(BATCH);
            }
        }
        return count;
    }

    private String fingerprint(Class<?> entry) {
        int edition = types.aggregates().stream()
                        .filter(indexed -> indexed.entry().equals(entry))
                        .mapToInt(Indexed::edition)
                        .sum()
                + types.copies().stream()
                        .filter(copies -> copies.entry().equals(entry))
                        .mapToInt(IndexedCopies::edition)
                        .sum();
        return Fingerprint.of(mapping.indexedEntity(entry).indexManager().descriptor(), edition);
    }
}
