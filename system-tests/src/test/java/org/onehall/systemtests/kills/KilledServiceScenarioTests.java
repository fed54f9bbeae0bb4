package org.onehall.systemtests.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.onehall.platform.testing.RealBroker;
import org.onehall.platform.testing.RealParts;
import org.onehall.platform.testing.RealStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * More kills by {@code -Donehall.kills=1000}; {@code -Donehall.kills.seed} plays the same moments again. Waits more than it
 * works and has store, broker and processes of its own, so the other scenarios go on meanwhile.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("kills")
@RealParts
@SpringBootTest(classes = KilledServiceScenarioTests.Nothing.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class KilledServiceScenarioTests {
    private static final int KILLS = Integer.getInteger("onehall.kills", 6);
    private static final long SEED = Long.getLong("onehall.kills.seed", System.nanoTime());

    @Autowired
    private RealStore store;

    @Autowired
    private RealBroker broker;

    @TempDir
    static Path folder;

    private static String classPath;

    private final String database = "kills_" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final LongAdder payments = new LongAdder();

    static class Nothing {}

    @BeforeAll
    static void packTheService() throws IOException {
        classPath = Jars.classPath(folder.resolve("service.jar"));
    }

    /** One that ends in peace leaves an archive of what it loaded: those that are killed start in half the time. */
    @BeforeEach
    void aStartIsRecorded() throws Exception {
        if (!Files.exists(archive())) {
            Service recorded = new Service("rest");
            recorded.await(recorded.ready);
            recorded.signal("TERM");
            recorded.process.waitFor();
            assertThat(archive()).exists();
        }
    }

    private static Path archive() {
        return folder.resolve("service.jsa");
    }

    // One after the other: the services of both read the same topics in the same group.
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void losesNoAcknowledgedPaymentAndCountsNoneTwice() throws Exception {
        System.out.println("onehall.kills=" + KILLS + " onehall.kills.seed=" + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            Service service = new Service("pay");
            service.await(service.paid);
            if (i % 2 == 1) {
                service.await(service.counted);
            }
            Thread.sleep(random.nextInt(1_500));
            service.kill();
        }
        assertNothingLostNothingTwice(KILLS);
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void keepsTheOrderWhenAProcessSleepsPastItsLease() throws Exception {
        Service one = new Service("pay");
        Service other = new Service("pay");
        one.await(one.counted);
        for (int i = 0; i < 2; i++) {
            one.signal("STOP");
            Thread.sleep(i == 0 ? 5_000 : 12_000);
            one.signal("CONT");
            Thread.sleep(2_000);
        }
        one.kill();
        other.kill();
        assertNothingLostNothingTwice(2);
    }

    private void assertNothingLostNothingTwice(int kills) throws Exception {
        Service last = new Service("rest");
        try (MongoClient client = MongoClients.create(store.uri(database))) {
            MongoDatabase kept = client.getDatabase(database);
            // After many kills much is left to be counted: most of them died before they came to it.
            await().atMost(Duration.ofMinutes(2).plusSeconds(kills))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() ->
                            assertThat(numbers(kept, "sums", "sum")).isEqualTo(numbers(kept, "tills", "version")));
            await().untilAsserted(() -> assertThat(kept.getCollection("tills")
                            .countDocuments(new Document("outbox", new Document("$exists", true))))
                    .isZero());

            Map<String, Long> tills = numbers(kept, "tills", "payments");
            acknowledged.forEach((key, version) -> assertThat(tills.get(key)).isGreaterThanOrEqualTo(version));
            // A payment that was stored and not acknowledged is one the killed process could not say any more.
            long stored = tills.values().stream().mapToLong(Long::longValue).sum();
            assertThat(stored).isBetween(payments.sum(), payments.sum() + 4L * kills);
            assertThat(numbers(kept, "sums", "sum")).isEqualTo(tills);
            assertThat(kept.getCollection("deadLetters").countDocuments()).isZero();
            System.out.println(kills + " kills, " + payments.sum() + " acknowledged payments, " + stored + " stored");
            kept.drop();
        } finally {
            last.kill();
        }
    }

    private static Map<String, Long> numbers(MongoDatabase database, String collection, String field) {
        Map<String, Long> numbers = new TreeMap<>();
        database.getCollection(collection)
                .find()
                .forEach(found -> numbers.put(
                        found.getString("_id"), found.get(field, Number.class).longValue()));
        return numbers;
    }

    private final class Service {
        private final Process process;
        private final CountDownLatch ready = new CountDownLatch(1);
        private final CountDownLatch paid = new CountDownLatch(1);
        private final CountDownLatch counted = new CountDownLatch(1);
        private final AtomicReference<String> last = new AtomicReference<>("nothing");
        private final Thread reader;

        private Service(String what) throws IOException {
            process = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx160m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            (Files.exists(archive()) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=")
                                    + archive(),
                            "-cp",
                            classPath,
                            TillService.class.getName(),
                            store.uri(database),
                            broker.bootstrapServers(),
                            what))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            reader = Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    last.set(line);
                    String[] said = line.split(" ");
                    if (said[0].equals("ready")) {
                        ready.countDown();
                    } else if (said[0].equals("paid") && said.length == 3) {
                        acknowledged.merge(said[1], Long.parseLong(said[2]), Math::max);
                        payments.increment();
                        paid.countDown();
                    } else if (said[0].equals("counted")) {
                        counted.countDown();
                    }
                }
            } catch (IOException killed) {
                paid.countDown();
            }
        }

        private void await(CountDownLatch moment) throws InterruptedException {
            for (int i = 0; i < 120 && process.isAlive(); i++) {
                if (moment.await(1, TimeUnit.SECONDS)) {
                    return;
                }
            }
            assertThat(moment.getCount())
                    .as("the service is %s; it said last: %s", process.isAlive() ? "up" : "gone", last)
                    .isZero();
        }

        private void signal(String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }

        /** From outside, as ending a process of one's own takes away what it said and nobody has read yet. */
        private void kill() throws IOException, InterruptedException {
            signal("KILL");
            process.waitFor();
            reader.join();
        }
    }
}
