package org.onehall.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClients;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodProcessTests {

    @TempDir
    Path dir;

    @Test
    void keepsItsReplicaSetOnAnotherPort() {
        Path mongod = mongod();
        try (var first = MongodProcess.start(mongod, dir, 0);
                var client = MongoClients.create(first.uri())) {
            client.getDatabase("pool").getCollection("people").insertOne(new Document("_id", "p1"));
        }
        try (var second = MongodProcess.start(mongod, dir, 0);
                var client = MongoClients.create(second.uri());
                var session = client.startSession()) {
            var people = client.getDatabase("pool").getCollection("people");
            session.withTransaction(() -> people.insertOne(session, new Document("_id", "p2")));
            assertThat(people.countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void endsTheOneThatAKilledParentLeft() {
        Path mongod = mongod();
        var forgotten = MongodProcess.startStandalone(mongod, dir, 0);
        try (var next = MongodProcess.startStandalone(mongod, dir, 0)) {
            assertThat(ProcessHandle.of(forgotten.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(ProcessHandle.of(next.pid()).filter(ProcessHandle::isAlive))
                    .isPresent();
        }
    }

    @Test
    void tellsWhenSomebodyElseHasEndedIt() {
        try (var store = MongodProcess.startStandalone(mongod(), dir, 0)) {
            assertThat(store.gone()).isNotDone();
            ProcessHandle.of(store.pid()).orElseThrow().destroyForcibly();
            assertThat(store.gone()).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    private static Path mongod() {
        var found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "mongod"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "no mongod on PATH");
        return found.orElseThrow();
    }
}
