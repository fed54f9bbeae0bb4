package org.onehall.platform.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;

/**
 * A {@code mongod} of this machine, started as a child process on loopback with its data in a folder and stopped by its
 * own process id.
 *
 * <p>When the JVM that started it was killed, it lives on and holds the folder: the next start finds it by the process
 * id that mongod writes beside its data, ends it and starts anew.
 */
public final class MongodProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SET = "rs0";

    /**
     * What a mongod of ours is told of its cache, in a container too. A small one may hold more that is not in the data files yet
     * than a large one, in parts of a hundred: the leaves of the indexes over hashes do not fit into the usual 5 of it, and each
     * was written anew for every few entries. The journal has what is acknowledged, as ever.
     */
    public static final List<String> CACHE = List.of(
            "--wiredTigerCacheSizeGB",
            "0.5",
            "--wiredTigerEngineConfigString",
            "eviction_dirty_target=25,eviction_dirty_trigger=40,eviction_updates_target=12,eviction_updates_trigger=20");

    private final Process process;
    private final String uri;

    private MongodProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Starts a replica set of one node: transactions, change streams and majority concerns as in production. */
    public static MongodProcess start(Path mongod, Path dir, int port) {
        int on = port == 0 ? FreePort.find() : port;
        var started = launch(mongod, dir, on, List.of("--replSet", SET));
        started.orClose(() -> becomePrimary(on));
        return new MongodProcess(started.process, address(on) + "/?replicaSet=" + SET);
    }

    /** Starts a server that belongs to no replica set. */
    public static MongodProcess startStandalone(Path mongod, Path dir, int port) {
        int on = port == 0 ? FreePort.find() : port;
        return launch(mongod, dir, on, List.of());
    }

    /** A connection string without a database. */
    public String uri() {
        return uri;
    }

    public long pid() {
        return process.pid();
    }

    /** Done when the process has ended, by whomever. */
    public CompletableFuture<?> gone() {
        return process.onExit();
    }

    @Override
    public void close() {
        end(process.toHandle());
    }

    private static MongodProcess launch(Path mongod, Path dir, int port, List<String> more) {
        var command = new ArrayList<>(List.of(
                mongod.toString(),
                "--dbpath",
                dir.toString(),
                "--port",
                String.valueOf(port),
                "--bind_ip",
                "127.0.0.1",
                "--nounixsocket",
                "--quiet"));
        command.addAll(CACHE);
        command.addAll(more);
        try {
            Files.createDirectories(dir);
            endForgotten(dir);
            var log = ProcessBuilder.Redirect.appendTo(dir.resolve("mongod.log").toFile());
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            process.getOutputStream().close();
            var started = new MongodProcess(process, address(port));
            started.orClose(started::awaitAnswer);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(int port) {
        return "mongodb://127.0.0.1:" + port;
    }

    private void orClose(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void awaitAnswer() {
        try (var client = direct(uri)) {
            awaiting("mongod does not answer, see mongod.log beside its data", () -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException(
                            "mongod ended with " + process.exitValue() + ", see mongod.log beside its data");
                }
                run(client, new Document("ping", 1));
                return true;
            });
        }
    }

    private static void becomePrimary(int port) {
        var member = new Document("_id", 0).append("host", "127.0.0.1:" + port);
        var config = new Document("_id", SET).append("members", List.of(member));
        try (var client = direct(address(port))) {
            try {
                run(client, new Document("replSetInitiate", config));
            } catch (MongoException e) {
                if (e.getCode() != 23) { // AlreadyInitialized
                    throw e;
                }
                moveTo(client, config);
            }
            awaiting(
                    "mongod does not become primary",
                    () -> run(client, new Document("hello", 1)).getBoolean("isWritablePrimary", false));
        }
    }

    /** The set remembers the address it was made with; on another port it would not find itself in it. */
    private static void moveTo(MongoClient client, Document config) {
        var replSet = client.getDatabase("local")
                .getCollection("system.replset")
                .find()
                .first();
        if (replSet == null || replSet.getList("members", Document.class).equals(config.get("members"))) {
            return;
        }
        var members = replSet.getList("members", Document.class);
        var wanted = config.getList("members", Document.class).getFirst();
        if (!wanted.getString("host").equals(members.getFirst().getString("host"))) {
            members.getFirst().put("host", wanted.getString("host"));
            replSet.put("version", replSet.getInteger("version") + 1);
            run(client, new Document("replSetReconfig", replSet).append("force", true));
        }
    }

    /** Ends the mongod that a killed parent has left at work in this folder, and nothing else. */
    public static void endForgotten(Path dir) {
        Path lock = dir.resolve("mongod.lock");
        try {
            String pid = Files.exists(lock) ? Files.readString(lock).strip() : "";
            if (!pid.isEmpty()) {
                ProcessHandle.of(Long.parseLong(pid))
                        .filter(handle -> isMongodOn(handle, dir))
                        .ifPresent(MongodProcess::end);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMongodOn(ProcessHandle handle, Path dir) {
        return handle.info()
                .arguments()
                .map(List::of)
                .filter(arguments -> arguments.contains("--dbpath") && arguments.contains(dir.toString()))
                .isPresent();
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            handle.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MongoClient direct(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri + "/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(500, TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(100, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(50, TimeUnit.MILLISECONDS))
                .build());
    }

    private static Document run(MongoClient client, Document command) {
        return client.getDatabase("admin").runCommand(command);
    }

    private static void awaiting(String failure, java.util.function.BooleanSupplier ready) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        RuntimeException last = null;
        while (System.nanoTime() < end) {
            try {
                if (ready.getAsBoolean()) {
                    return;
                }
            } catch (MongoException e) {
                last = e;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(failure, e);
            }
        }
        throw new IllegalStateException(failure, last);
    }
}
