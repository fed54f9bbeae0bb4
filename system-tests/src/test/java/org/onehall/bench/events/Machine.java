package org.onehall.bench.events;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.embedded.EmbeddedBroker;
import org.onehall.platform.embedded.EmbeddedStore;
import org.onehall.platform.embedded.MongodProcess;
import org.springframework.util.FileSystemUtils;

/** Store and broker to measure on: {@code MONGODB_URI}, else a mongod on PATH, else the embedded store; a broker in this JVM. */
public final class Machine {
    private static final String DATABASE = "onehall_bench";

    private final Path dir;
    private final List<Runnable> running = new ArrayList<>();
    private final EmbeddedBroker broker;
    private final String storeUri;
    private final String storeKind;

    private Machine(Path dir) {
        this.dir = dir;
        String given = System.getenv("MONGODB_URI");
        Path mongod = onPath("mongod");
        if (given != null && !given.isBlank()) {
            storeKind = "MONGODB_URI";
            storeUri = given;
        } else if (mongod != null) {
            MongodProcess process = MongodProcess.start(mongod, dir.resolve("mongod"), 0);
            running.add(process::close);
            storeKind = "mongod";
            storeUri = process.uri();
        } else {
            EmbeddedStore store = EmbeddedStore.start(dir.resolve("store"), 0);
            running.add(store::close);
            storeKind = "embedded";
            storeUri = store.uri();
        }
        broker = EmbeddedBroker.start(dir.resolve("kafka"), 0);
        running.add(broker::close);
    }

    private static volatile @Nullable Machine machine;

    public static synchronized Machine shared() {
        Machine known = machine;
        if (known == null) {
            try {
                known = new Machine(Files.createTempDirectory("onehall-bench"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            machine = known;
            Runtime.getRuntime().addShutdownHook(new Thread(known::close));
            System.out.println("  store: " + known.storeKind + ", broker: in this JVM");
        }
        return known;
    }

    String storeUri() {
        return storeUri(DATABASE);
    }

    /** The address of a database of its own. */
    public String storeUri(String database) {
        int query = storeUri.indexOf('?');
        String base = query < 0 ? storeUri : storeUri.substring(0, query);
        String path = base.endsWith("/") ? base : base + "/";
        return path + database + (query < 0 ? "" : storeUri.substring(query));
    }

    public String broker() {
        return broker.address();
    }

    private static @Nullable Path onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private void close() {
        running.reversed().forEach(Runnable::run);
        try {
            FileSystemUtils.deleteRecursively(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
