package org.onehall.platform.testing;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Finds a store and a broker once per JVM, in the order of the architecture, and says which it took. */
record Parts(RealStore store, RealBroker broker) {

    private static final String MONGO_IMAGE = System.getProperty("onehall.test.image.mongo", "mongo:6.0.5");
    private static final String KAFKA_IMAGE = System.getProperty("onehall.test.image.kafka", "apache/kafka:4.2.1");

    private static @Nullable Parts shared;

    static synchronized Parts shared() {
        Parts found = shared;
        if (found == null) {
            found = resolve(System.getProperty("onehall.test.store", ""));
            System.out.println(found.line());
            shared = found;
        }
        return found;
    }

    String line() {
        return "onehall tests: store=%s broker=%s".formatted(store.kind(), broker.kind());
    }

    private static Parts resolve(String forced) {
        return switch (forced.toLowerCase(Locale.ROOT)) {
            case "", "container" -> containers();
            default -> throw new IllegalArgumentException("onehall.test.store=" + forced + " is not known");
        };
    }

    private static Parts containers() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("No Docker engine answers");
        }
        try {
            return startContainers();
        } catch (ContainerFetchException | ContainerLaunchException e) {
            throw new IllegalStateException(
                    "The Docker engine has and finds no " + MONGO_IMAGE + ", " + KAFKA_IMAGE, e);
        }
    }

    /** They end with the JVM: Testcontainers removes them. */
    @SuppressWarnings("resource")
    private static Parts startContainers() {
        MongoDBContainer mongo = new MongoDBContainer(MONGO_IMAGE);
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
                .withEnv(Map.of(
                        "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0",
                        "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"));
        mongo.start();
        kafka.start();
        String address = mongo.getHost() + ":" + mongo.getMappedPort(27017);
        return new Parts(
                new RealStore("container", address, Suspension.of(mongo)),
                new RealBroker("container", kafka.getBootstrapServers(), Suspension.of(kafka)));
    }
}
