package org.onehall.platform.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A MongoDB-compatible store in this JVM (mongo-java-server on an H2 file), on loopback, without authentication.
 *
 * <p>Every write is committed to the file before it is acknowledged, so kill -9 loses nothing that was acknowledged and
 * never leaves half an operation. It is for a trial: no transactions, no text search, and every query that is neither
 * by {@code _id} nor by a unique index is a full scan.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** A commit holds its connection's event loop, and commits of several loops are grouped: more than cores. */
    private static final int WORKERS = 16;

    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedStore(MongoServer server) {
        this.server = server;
        this.address = server.getLocalAddress();
    }

    /**
     * Starts and returns when the store serves.
     *
     * @param dir data folder, made when missing; one running store per folder
     * @param port client port, 0 = any free one
     */
    public static EmbeddedStore start(Path dir, int port) {
        Quiet.servers();
        try {
            Files.createDirectories(dir);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var backend = CommittingBackend.open(dir.resolve("store.mv.db"));
        var server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        } catch (RuntimeException e) {
            server.shutdownNow();
            throw e;
        }
        return new EmbeddedStore(server);
    }

    /** A connection string without a database. */
    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort();
    }

    public int port() {
        return address.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
