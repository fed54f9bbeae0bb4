package org.onehall.platform.testing;

import com.mongodb.ConnectionString;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.embedded.EmbeddedBroker;
import org.onehall.platform.embedded.EmbeddedStore;
import org.onehall.platform.embedded.MongodProcess;
import org.springframework.util.FileSystemUtils;

/** Store and broker without containers: a broker in this JVM beside a mongod of this machine or the embedded store. */
final class ProcessParts {

    private ProcessParts() {}

    static Parts withMongod(Path mongod) {
        Path dir = folder();
        Restartable<MongodProcess> store = new Restartable<>(
                port -> MongodProcess.startStandalone(mongod, dir.resolve("mongod"), port), MongodProcess::uri);
        return new Parts(new RealStore("mongod", store.address(), store), broker(dir));
    }

    static Parts withEmbeddedStore() {
        Path dir = folder();
        Restartable<EmbeddedStore> store =
                new Restartable<>(port -> EmbeddedStore.start(dir.resolve("store"), port), EmbeddedStore::uri);
        return new Parts(new RealStore("embedded", store.address(), store), broker(dir));
    }

    static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static RealBroker broker(Path dir) {
        Restartable<EmbeddedBroker> broker = new Restartable<>(
                port -> EmbeddedBroker.start(dir.resolve("kafka"), port), started -> "mongodb://" + started.address());
        return new RealBroker("in-process", broker.address(), broker);
    }

    private static Path folder() {
        try {
            Path dir = Files.createTempDirectory("onehall-tests");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(dir.toFile())));
            return dir;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part that is stopped for a while and started again on its port and data; it ends with the JVM. */
    private static final class Restartable<T extends AutoCloseable> implements Suspension {

        private final IntFunction<T> start;
        private @Nullable T running;
        private final String address;

        Restartable(IntFunction<T> start, Function<T, String> uri) {
            this.start = start;
            T first = start.apply(0);
            this.running = first;
            this.address = new ConnectionString(uri.apply(first)).getHosts().getFirst();
            Runtime.getRuntime().addShutdownHook(new Thread(this::pause));
        }

        String address() {
            return address;
        }

        @Override
        public synchronized void pause() {
            T now = running;
            running = null;
            if (now != null) {
                try {
                    now.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public synchronized void resume() {
            if (running == null) {
                running = start.apply(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
            }
        }
    }
}
