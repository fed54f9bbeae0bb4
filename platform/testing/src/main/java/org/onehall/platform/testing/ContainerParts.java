package org.onehall.platform.testing;

import java.util.Map;
import java.util.concurrent.CompletionException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.mongodb.MongoDBContainer;

/** Store and broker as containers, which Testcontainers removes when the JVM ends. */
final class ContainerParts {

    private static final String MONGO_IMAGE = System.getProperty("onehall.test.image.mongo", "mongo:6.0.5");
    private static final String KAFKA_IMAGE = System.getProperty("onehall.test.image.kafka", "apache/kafka:4.2.1");

    /** A broker that lives for a few minutes is started sooner, and leaves the processors to the tests. */
    private static final String FOR_A_SHORT_LIFE = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private ContainerParts() {}

    static boolean engineAnswers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @SuppressWarnings("resource")
    static Parts start() {
        MongoDBContainer mongo = new MongoDBContainer(MONGO_IMAGE);
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
                .withEnv(Map.of(
                        "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0",
                        "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                        "JAVA_TOOL_OPTIONS", FOR_A_SHORT_LIFE));
        try {
            Startables.deepStart(mongo, kafka).join();
        } catch (CompletionException e) {
            mongo.stop();
            kafka.stop();
            throw new IllegalStateException(e.getCause());
        }
        String address = mongo.getHost() + ":" + mongo.getMappedPort(27017);
        return new Parts(
                new RealStore("container", address, freezing(mongo)),
                new RealBroker("container", kafka.getBootstrapServers(), freezing(kafka)));
    }

    private static Suspension freezing(GenericContainer<?> container) {
        var client = DockerClientFactory.instance().client();
        return Suspension.of(
                () -> client.pauseContainerCmd(container.getContainerId()).exec(),
                () -> client.unpauseContainerCmd(container.getContainerId()).exec());
    }
}
