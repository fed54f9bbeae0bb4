package org.onehall.platform.privacy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An empty store and a fresh keys file. */
final class Store implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    final MongoTemplate mongo = new MongoTemplate(client, "privacy");
    final KeysFile keys = KeysFile.at(freshKeys());

    static Path freshKeys() {
        try {
            return KeysFile.create(Files.createTempDirectory("onehall").resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.shutdown();
    }
}
