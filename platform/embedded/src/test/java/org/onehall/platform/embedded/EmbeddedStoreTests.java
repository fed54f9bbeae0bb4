package org.onehall.platform.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTests {

    @TempDir
    Path dir;

    @Test
    void keepsDocumentsAndUniqueIndexesOverARestart() {
        try (var store = EmbeddedStore.start(dir, 0);
                var client = MongoClients.create(store.uri())) {
            var people = client.getDatabase("pool").getCollection("people");
            people.createIndex(Indexes.ascending("hash"), new IndexOptions().unique(true));
            people.insertOne(new Document("_id", "p1").append("hash", "h1"));
        }
        try (var store = EmbeddedStore.start(dir, 0);
                var client = MongoClients.create(store.uri())) {
            var people = client.getDatabase("pool").getCollection("people");
            assertThat(people.find(eq("_id", "p1")).first()).containsEntry("hash", "h1");
            assertThat(people.listIndexes()).hasSize(2);
        }
    }

    @Test
    void givesBackTheSpaceOfWhatWasOverwritten() throws Exception {
        try (var store = EmbeddedStore.start(dir, 0);
                var client = MongoClients.create(store.uri())) {
            var people = client.getDatabase("pool").getCollection("people");
            people.insertOne(new Document("_id", "p1").append("count", 0));
            for (int i = 0; i < 5_000; i++) {
                people.updateOne(eq("_id", "p1"), inc("count", 1));
            }
        }
        assertThat(Files.size(dir.resolve("store.mv.db"))).isLessThan(8 * 1024 * 1024);
    }

    @RepeatedTest(3)
    void losesNothingAcknowledgedWhenItsProcessIsKilled() throws Exception {
        var child = ChildJvm.start(StoreChild.class, dir.toString());
        Map<String, Integer> acknowledged = new HashMap<>();
        for (int i = 0; i < 1_500; i++) {
            note(acknowledged, child.line());
        }
        child.kill().forEach(line -> note(acknowledged, line));

        try (var store = EmbeddedStore.start(dir, 0);
                var client = MongoClients.create(store.uri())) {
            assertThat(acknowledged).hasSize(StoreChild.WRITERS);
            acknowledged.forEach((writer, count) -> {
                var collection = client.getDatabase("pool").getCollection(writer);
                var sum = requireNonNull(collection.find(eq("_id", "sum")).first());
                assertThat(sum.getInteger("count")).isBetween(count, count + 1);
                assertThat(sum.getList("outbox", Integer.class)).hasSize(sum.getInteger("count"));
                assertThat(collection.countDocuments()).isBetween(count + 1L, count + 2L);
                assertThat(collection.find(eq("number", count)).first()).isNotNull();
            });
        }
    }

    /** A torn last line means that nobody was told. */
    private static void note(Map<String, Integer> acknowledged, String line) {
        var words = line.split(" ", -1);
        if (words.length == 3) {
            acknowledged.put(words[0], Integer.parseInt(words[1]));
        }
    }

    /** Writers that tell each acknowledged write: one insert and one update of the writer's own sum. */
    static final class StoreChild {
        static final int WRITERS = 6;

        private StoreChild() {}

        static void main(String[] arguments) {
            var store = EmbeddedStore.start(Path.of(arguments[0]), 0);
            var client = MongoClients.create(store.uri());
            try (var threads = Executors.newFixedThreadPool(WRITERS)) {
                for (int i = 0; i < WRITERS; i++) {
                    String name = "writer" + i;
                    threads.execute(() -> write(name, client.getDatabase("pool").getCollection(name)));
                }
            }
        }

        private static void write(String name, MongoCollection<Document> collection) {
            collection.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
            collection.insertOne(new Document("_id", "sum").append("count", 0));
            for (int i = 1; ; i++) {
                collection.insertOne(new Document("_id", "d" + i).append("number", i));
                collection.updateOne(eq("_id", "sum"), combine(inc("count", 1), push("outbox", i)));
                ChildJvm.tell(name + " " + i + " .");
            }
        }
    }
}
