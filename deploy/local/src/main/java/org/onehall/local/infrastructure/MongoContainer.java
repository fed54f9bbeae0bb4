package org.onehall.local.infrastructure;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.onehall.platform.embedded.MongodProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MongoDB in a container, by the plain {@code docker} command: its data in a named volume that belongs to this data folder,
 * its port on loopback. A replica set of one node, addressed directly: the address that the set knows is inside.
 */
final class MongoContainer {

    private static final Logger LOG = LoggerFactory.getLogger(MongoContainer.class);
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final Duration PULL = Duration.ofMinutes(10);
    private static final Duration READY = Duration.ofSeconds(60);
    private static final String PULLED = "mongo:8.0";

    private MongoContainer() {}

    /** Empty when no Docker engine answers or no image is to be had. */
    static Optional<RunningStore> start(Path data, int port, Map<String, String> environment) {
        if (docker(SHORT, "version", "--format", "{{.Server.Version}}").isEmpty()) {
            return Optional.empty();
        }
        return image(environment).map(image -> run(image, name(data), port));
    }

    /** Ends the container of a process that was killed; true when there was one. */
    static boolean endForgotten(Path data) {
        String name = name(data);
        boolean there = isRunning(name);
        if (there) {
            stop(name);
        }
        return there;
    }

    private static boolean isRunning(String name) {
        return docker(SHORT, "ps", "-q", "--filter", "name=^" + name + "$")
                .filter(id -> !id.isEmpty())
                .isPresent();
    }

    private static Optional<String> image(Map<String, String> environment) {
        String named = environment.getOrDefault("ONEHALL_MONGO_IMAGE", "");
        var present = named.isBlank()
                ? docker(SHORT, "image", "ls", "--format", "{{.Repository}}:{{.Tag}}", "mongo")
                        .flatMap(list -> list.lines()
                                .filter(line -> !line.contains("<none>"))
                                .findFirst())
                : docker(SHORT, "image", "inspect", "--format", "{{.Id}}", named)
                        .map(id -> named);
        return present.or(() -> pull(named.isBlank() ? PULLED : named));
    }

    private static Optional<String> pull(String image) {
        LOG.info("Pulling {}", image);
        return docker(PULL, "pull", "-q", image).map(id -> image);
    }

    private static RunningStore run(String image, String name, int port) {
        stop(name);
        List<String> words = new ArrayList<>(
                List.of("run -d --rm --name %1$s -p 127.0.0.1:%2$d:27017 -v %1$s:/data/db %3$s mongod --replSet rs0"
                        .formatted(name, port, image)
                        .split(" ")));
        words.addAll(MongodProcess.CACHE);
        var started = docker(Duration.ofSeconds(60), words.toArray(String[]::new));
        if (started.isEmpty()) {
            throw new IllegalStateException("docker run " + image + " failed");
        }
        String uri = "mongodb://127.0.0.1:" + port + "/?directConnection=true";
        try {
            awaitPrimary(uri, name);
        } catch (RuntimeException e) {
            stop(name);
            throw e;
        }
        return new RunningStore(
                "MongoDB container (%s)".formatted(image), uri, () -> stop(name), Shell.ended("docker", "wait", name));
    }

    private static void awaitPrimary(String uri, String name) {
        long end = System.nanoTime() + READY.toNanos();
        try (var client = MongoClients.create(uri + "&serverSelectionTimeoutMS=500")) {
            while (!isPrimary(client)) {
                if (System.nanoTime() > end || !isRunning(name)) {
                    throw new IllegalStateException("MongoDB in the container " + name + " does not become primary");
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPrimary(MongoClient client) {
        var admin = client.getDatabase("admin");
        try {
            var hello = admin.runCommand(new Document("hello", 1));
            if (hello.getBoolean("isWritablePrimary", false)) {
                return true;
            }
            if (!hello.containsKey("setName")) {
                var member = new Document("_id", 0).append("host", "127.0.0.1:27017");
                admin.runCommand(
                        new Document("replSetInitiate", new Document("_id", "rs0").append("members", List.of(member))));
            }
        } catch (MongoException notYet) {
            LOG.debug("not yet", notYet);
        }
        return false;
    }

    private static void stop(String name) {
        docker(Duration.ofSeconds(40), "stop", "-t", "20", name);
        docker(SHORT, "rm", "-f", name);
    }

    /** One per data folder, so that two checkouts do not share their data. */
    private static String name(Path data) {
        String folder = data.toAbsolutePath().normalize().toString();
        String id =
                UUID.nameUUIDFromBytes(folder.getBytes(StandardCharsets.UTF_8)).toString();
        return "onehall-mongo-" + id.substring(0, 8);
    }

    private static Optional<String> docker(Duration patience, String... words) {
        String[] command = new String[words.length + 1];
        command[0] = "docker";
        System.arraycopy(words, 0, command, 1, words.length);
        return Shell.run(patience, command);
    }
}
