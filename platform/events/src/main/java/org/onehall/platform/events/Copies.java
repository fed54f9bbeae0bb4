package org.onehall.platform.events;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * A service's own copies of what other services publish, kept right whatever arrives twice or late: a copy changes only by an
 * event whose sequence is newer. A removed one leaves a mark with its sequence, so that a late event does not bring it back.
 *
 * <p>The class of a copy is a small record with Spring Data's {@code @Document} and {@code @Id}; {@code sequence} and
 * {@code removed} are ours in its document.
 */
public class Copies {
    private static final String ID = "_id";
    private static final String SEQUENCE = "sequence";
    private static final String REMOVED = "removed";

    private final MongoOperations mongo;

    public Copies(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /**
     * What an event says of a copy.
     *
     * @param copy null when it is removed
     */
    public record Change<T>(
            String id, long sequence, @Nullable T copy) {}

    /** False when the sequence is not newer than what is known: then nothing has changed. */
    public <T> boolean put(Class<T> copyDocument, String id, long sequence, T copy) {
        return replace(copyDocument, id, sequence, document(new Change<>(id, sequence, copy)));
    }

    /** Puts and removes many in one round trip; what is not newer than what is known changes nothing. */
    public <T> void changeAll(Class<T> copyDocument, Collection<Change<T>> changes) {
        List<Document> documents = newest(changes).stream().map(this::document).toList();
        if (documents.isEmpty()) {
            return;
        }
        List<ReplaceOneModel<Document>> replacements = documents.stream()
                .map(document -> new ReplaceOneModel<>(
                        older(document.getString(ID), document.getLong(SEQUENCE)),
                        document,
                        new ReplaceOptions().upsert(true)))
                .toList();
        try {
            collection(copyDocument).bulkWrite(replacements, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null) {
                throw e;
            }
            // Repeats, and what is taken otherwise: each is looked at on its own.
            e.getWriteErrors().stream()
                    .map(error -> documents.get(error.getIndex()))
                    .forEach(document ->
                            replace(copyDocument, document.getString(ID), document.getLong(SEQUENCE), document));
        }
    }

    private static <T> Collection<Change<T>> newest(Collection<Change<T>> changes) {
        BinaryOperator<Change<T>> newer = BinaryOperator.maxBy(Comparator.comparingLong(Change::sequence));
        return changes.stream()
                .collect(Collectors.toMap(Change::id, change -> change, newer))
                .values();
    }

    private <T> Document document(Change<T> change) {
        Document document = new Document();
        if (change.copy() == null) {
            document.append(REMOVED, true);
        } else {
            mongo.getConverter().write(change.copy(), document);
            document.remove("_class");
        }
        return document.append(ID, change.id()).append(SEQUENCE, change.sequence());
    }

    /** False when the sequence is not newer than what is known: then nothing has changed. */
    public boolean remove(Class<?> copyDocument, String id, long sequence) {
        return replace(copyDocument, id, sequence, document(new Change<>(id, sequence, null)));
    }

    public <T> Optional<T> find(Class<T> copyDocument, String id) {
        return Optional.ofNullable(collection(copyDocument)
                        .find(and(eq(ID, id), exists(REMOVED, false)))
                        .first())
                .map(found -> mongo.getConverter().read(copyDocument, found));
    }

    /** In no order and one round trip; unknown and removed ones are left out. */
    public <T> List<T> findAll(Class<T> copyDocument, Collection<String> ids) {
        List<T> found = new ArrayList<>();
        collection(copyDocument)
                .find(and(in(ID, ids), exists(REMOVED, false)))
                .map(document -> mongo.getConverter().read(copyDocument, document))
                .into(found);
        return found;
    }

    /** Every copy, in no order: for small sets, such as codes. */
    public <T> List<T> all(Class<T> copyDocument) {
        List<T> all = new ArrayList<>();
        collection(copyDocument)
                .find(exists(REMOVED, false))
                .map(found -> mongo.getConverter().read(copyDocument, found))
                .into(all);
        return all;
    }

    /** Those whose indexed property has this value. */
    public <T> List<T> listBy(Class<T> copyDocument, String property, Object value) {
        return mongo.find(Query.query(Criteria.where(property).is(value)), copyDocument);
    }

    private boolean replace(Class<?> copyDocument, String id, long sequence, Document document) {
        try {
            return replaced(copyDocument, id, sequence, document, true);
        } catch (MongoWriteException e) {
            RuntimeException cause = Duplicates.translate(copyDocument, e);
            if (cause instanceof DuplicateException duplicate
                    && duplicate.field().equals(ID)) {
                // The id is taken, by a newer copy or by an older one that came between the upsert's look and its
                // insert.
                return replaced(copyDocument, id, sequence, document, false);
            }
            throw cause;
        }
    }

    private boolean replaced(Class<?> copyDocument, String id, long sequence, Document document, boolean insert) {
        UpdateResult result =
                collection(copyDocument).replaceOne(older(id, sequence), document, new ReplaceOptions().upsert(insert));
        return result.getMatchedCount() > 0 || result.getUpsertedId() != null;
    }

    private static Bson older(String id, long sequence) {
        return and(eq(ID, id), lt(SEQUENCE, sequence));
    }

    private MongoCollection<Document> collection(Class<?> copyDocument) {
        return mongo.getCollection(mongo.getCollectionName(copyDocument));
    }
}
