package org.onehall.platform.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Apache Kafka broker and controller (KRaft, combined) in this JVM, on loopback, with its data in a folder.
 *
 * <p>The folder is formatted at the first start and found again at every later one, also after kill -9 and on other
 * ports. Replication is 1 and nothing is flushed per record: acknowledged records outlive the process, not a power
 * failure. Topics are not created by being asked for; those who own them create them.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final String address;

    private EmbeddedBroker(KafkaRaftServer server, String address) {
        this.server = server;
        this.address = address;
    }

    /** Starts on {@code port} (0 = any free one) with the controller on any free port. */
    public static EmbeddedBroker start(Path dir, int port) {
        return start(dir, port, 0);
    }

    /**
     * Starts and returns when the broker serves.
     *
     * @param dir data folder, made when missing; one running broker per folder
     * @param port client port, 0 = any free one
     * @param controllerPort controller port, 0 = any free one
     */
    public static EmbeddedBroker start(Path dir, int port, int controllerPort) {
        Quiet.servers();
        int client = port == 0 ? FreePort.find() : port;
        int controller = controllerPort == 0 ? FreePort.find() : controllerPort;
        format(dir);
        var server = new KafkaRaftServer(new KafkaConfig(properties(dir, client, controller)), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return new EmbeddedBroker(server, "127.0.0.1:" + client);
    }

    /** What clients take as {@code bootstrap.servers}. */
    public String address() {
        return address;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Does nothing when an earlier start has formatted the folder; repairs a format that a crash cut short. */
    private static void format(Path dir) {
        var told = new ByteArrayOutputStream();
        try {
            Files.createDirectories(dir);
            if (Files.exists(dir.resolve("meta.properties"))) {
                return;
            }
            new Formatter()
                    .setPrintStream(new PrintStream(told, true, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(NODE)
                    .addDirectory(dir.toString())
                    .setMetadataLogDirectory(dir.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while formatting " + dir, e);
        } catch (IOException e) {
            throw new IllegalStateException("cannot format " + dir, e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + dir + ": " + told.toString(StandardCharsets.UTF_8), e);
        }
    }

    private static Properties properties(Path dir, int client, int controller) {
        var p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", String.valueOf(NODE));
        p.put("log.dirs", dir.toString());
        p.put("listeners", "CLIENTS://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(client, controller));
        p.put("advertised.listeners", "CLIENTS://127.0.0.1:" + client);
        p.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("inter.broker.listener.name", "CLIENTS");
        p.put("controller.listener.names", "CONTROLLER");
        p.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controller);
        p.put("auto.create.topics.enable", "false");
        p.put("num.partitions", "6");
        oneReplica(p);
        small(p);
        return p;
    }

    private static void oneReplica(Properties p) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            p.put(topic + ".replication.factor", "1");
            p.put(topic + ".num.partitions", "3");
        }
        p.put("transaction.state.log.min.isr", "1");
        p.put("share.coordinator.state.topic.min.isr", "1");
        p.put("default.replication.factor", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
    }

    /** One machine, a handful of clients: few threads, small buffers, small files. */
    private static void small(Properties p) {
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "3");
        p.put("background.threads", "2");
        p.put("num.recovery.threads.per.data.dir", "2");
        p.put("log.cleaner.dedupe.buffer.size", "4194304");
        p.put("log.cleaner.io.buffer.size", "65536");
        p.put("log.segment.bytes", "67108864");
        p.put("log.index.size.max.bytes", "1048576");
        p.put("metadata.log.segment.bytes", "16777216");
        // A killed broker registers again only when the controller has given up the session of its former life.
        p.put("broker.session.timeout.ms", "3000");
        p.put("broker.heartbeat.interval.ms", "500");
    }
}
