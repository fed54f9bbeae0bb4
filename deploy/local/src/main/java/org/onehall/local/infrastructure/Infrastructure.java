package org.onehall.local.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.AppInfoParser;
import org.onehall.local.reference.ReferencePublisher;
import org.onehall.platform.embedded.EmbeddedBroker;
import org.onehall.smscentre.SmsCentre;
import org.onehall.smscentre.SmsCentreSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JVM with the broker, the SMS centre and the store, told by its environment ({@link Orders}). It writes the ready file
 * when all of them answer, publishes the reference data, and ends them in good order when it is asked to stop.
 */
public final class Infrastructure implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);

    private final CompletableFuture<EmbeddedBroker> broker;
    private final CompletableFuture<SmsCentre> sms;
    private final CompletableFuture<RunningStore> store;
    private final Orders orders;
    private volatile boolean stopping;

    private Infrastructure(Orders orders) {
        this.orders = orders;
        this.broker = starting(
                "broker",
                () -> EmbeddedBroker.start(
                        orders.data().resolve("broker"),
                        orders.broker().clients(),
                        orders.broker().controller()));
        this.sms = starting(
                "sms-centre",
                () -> SmsCentre.start(SmsCentreSettings.in(
                                orders.data().resolve("sms-centre"),
                                orders.sms().systemId(),
                                orders.sms().password())
                        .on(orders.sms().smppPort(), orders.sms().pagePort())));
        this.store = starting(
                "store", () -> new StoreResolution(orders.data(), orders.storePort(), orders.environment()).start());
    }

    public static void main(String[] arguments) throws Exception {
        var orders = Orders.of(System.getenv());
        Files.createDirectories(orders.data());
        var infrastructure = new Infrastructure(orders);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            infrastructure.close();
            ended.countDown();
        }));
        try {
            infrastructure.tellReady();
        } catch (CompletionException e) {
            LOG.error("Does not start", e.getCause());
            WhyNot.of(e.getCause() == null ? e : e.getCause()).leaveIn(orders.whyNotFile());
            System.exit(1);
        }
        infrastructure.endWithTheStore();
        infrastructure.publishReference();
        ended.await();
    }

    private static <T> CompletableFuture<T> starting(String name, Supplier<T> start) {
        return CompletableFuture.supplyAsync(
                start,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofPlatform().name("start-" + name).factory()));
    }

    private void tellReady() throws IOException {
        CompletableFuture.allOf(broker, sms, store).join();
        var parts = new LinkedHashMap<String, String>();
        parts.put("store", store.join().name());
        parts.put("storeUri", store.join().uri());
        parts.put("broker", "Apache Kafka " + AppInfoParser.getVersion());
        Path written = Files.writeString(
                orders.readyFile().resolveSibling(orders.readyFile().getFileName() + ".new"),
                JsonMapper.shared().writeValueAsString(parts));
        Files.move(written, orders.readyFile(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LOG.info("Ready: store {}, broker {}", parts.get("store"), parts.get("broker"));
    }

    /** A house without its store is down, and says so: then {@code ./onehall up} starts both anew. */
    private void endWithTheStore() {
        Thread.ofPlatform().daemon().name("store-watch").start(() -> {
            store.join().gone().join();
            if (!stopping) {
                LOG.error("The store has ended, so this ends too");
                System.exit(1);
            }
        });
    }

    private void publishReference() throws InterruptedException {
        int news = new ReferencePublisher(broker.join().address()).publish();
        LOG.info("Reference data: {} new events", news);
    }

    @Override
    public void close() {
        stopping = true;
        end("sms-centre", sms);
        end("broker", broker);
        end("store", store);
    }

    private static void end(String name, CompletableFuture<? extends AutoCloseable> part) {
        try {
            part.join().close();
        } catch (Exception e) {
            LOG.warn("{} did not end well: {}", name, e.toString());
        }
    }
}
