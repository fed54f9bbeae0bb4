package org.onehall.platform.events.boot;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.onehall.platform.events.outbox.Fields;
import org.onehall.platform.events.outbox.OutboxDocuments;
import org.onehall.platform.events.outbox.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.IndexDefinition;
import org.springframework.data.mongodb.core.index.IndexResolver;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;

/** Before anything else starts: majority concerns are asserted, and the indexes of all mapped documents are made. */
final class StoreStart implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(StoreStart.class);

    private final MongoTemplate mongo;
    private final OutboxDocuments documents;
    private volatile boolean running;

    StoreStart(MongoTemplate mongo, OutboxDocuments documents) {
        this.mongo = mongo;
        this.documents = documents;
    }

    @Override
    public void start() {
        assertConcerns(mongo.getDb());
        for (MongoPersistentEntity<?> entity :
                mongo.getConverter().getMappingContext().getPersistentEntities()) {
            if (AnnotatedElementUtils.hasAnnotation(
                    entity.getType(), org.springframework.data.mongodb.core.mapping.Document.class)) {
                createIndexes(entity);
            }
        }
        for (Source source : documents.sources()) {
            mongo.getCollection(source.collection())
                    .createIndex(Indexes.ascending(Fields.EVENT_ID), new IndexOptions().sparse(true));
        }
        running = true;
    }

    private void createIndexes(MongoPersistentEntity<?> entity) {
        for (IndexDefinition index :
                IndexResolver.create(mongo.getConverter().getMappingContext()).resolveIndexFor(entity.getType())) {
            mongo.indexOps(entity.getType()).createIndex(index);
        }
    }

    private static void assertConcerns(MongoDatabase database) {
        if (!isMongoDb(database)) {
            log.info("The store is the embedded one: it knows no read or write concern, and every write is on disk"
                    + " before it is acknowledged");
            return;
        }
        WriteConcern write = database.getWriteConcern();
        if (!"majority".equals(write.getWObject()) || !Boolean.TRUE.equals(write.getJournal())) {
            throw new IllegalStateException("Writes must be acknowledged by a journaled majority, not by " + write);
        }
        if (!ReadConcern.MAJORITY.equals(database.getReadConcern())) {
            throw new IllegalStateException("Reads must be of the majority, not " + database.getReadConcern());
        }
    }

    private static boolean isMongoDb(MongoDatabase database) {
        return database.runCommand(new Document("buildInfo", 1)).containsKey("storageEngines");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }
}
