package org.onehall.bench.events;

import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.outbox.OutboxDocuments;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A service with nothing but the platform's events. */
@SpringBootApplication
class BenchService {

    static ConfigurableApplicationContext start(Machine machine, Class<?>... more) {
        return new SpringApplicationBuilder(BenchService.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "spring.application.name=bench-service",
                        "spring.mongodb.uri=" + machine.storeUri(),
                        "spring.kafka.bootstrap-servers=" + machine.broker(),
                        "spring.main.register-shutdown-hook=false",
                        "spring.autoconfigure.exclude=org.onehall.platform.privacy.PrivacyAutoConfiguration",
                        "logging.level.root=WARN")
                .run();
    }

    /** Publishes one event and waits for it, so that topics are there and the relay is up. */
    static void warm(ConfigurableApplicationContext service) throws InterruptedException {
        service.getBean(AggregateStore.class).insert(Post.publish("warm-" + UUID.randomUUID()));
        awaitDrained(service);
    }

    static void awaitDrained(ConfigurableApplicationContext service) throws InterruptedException {
        OutboxDocuments outboxes = service.getBean(OutboxDocuments.class);
        while (outboxes.sources().stream().mapToLong(outboxes::depth).sum() > 0) {
            Thread.sleep(Duration.ofMillis(2));
        }
    }

    static void empty(ConfigurableApplicationContext service) {
        MongoTemplate mongo = service.getBean(MongoTemplate.class);
        mongo.getCollection("posts").deleteMany(new Document());
        mongo.getCollection("barePosts").drop();
    }
}
