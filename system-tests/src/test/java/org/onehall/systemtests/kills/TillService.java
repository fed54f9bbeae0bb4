package org.onehall.systemtests.kills;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.events.Received;
import org.onehall.platform.events.Subscription;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The process that is killed: pays into tills, says each acknowledged payment, and adds up its own events. */
@SpringBootApplication
class TillService {
    static final int TILLS = 8;
    private static final int DUPLICATE_KEY = 11_000;
    /** Between two payments of a thread. Without it they take the machine from those who publish and count them. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** @param args store, broker, and {@code pay} or {@code rest}: without new payments */
    public static void main(String[] args) {
        var service = new SpringApplicationBuilder(TillService.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.application.name=till-service",
                        "spring.mongodb.uri=" + args[0],
                        "spring.kafka.bootstrap-servers=" + args[1],
                        "spring.autoconfigure.exclude=org.onehall.platform.privacy.PrivacyAutoConfiguration",
                        "spring.main.banner-mode=off",
                        "spring.main.keep-alive=true",
                        "onehall.events.lease=3s",
                        "onehall.events.delivery=2s",
                        "onehall.events.sweep=500ms",
                        "logging.level.root=ERROR")
                .run();
        AggregateStore store = service.getBean(AggregateStore.class);
        say("ready");
        for (int i = 0; i < 4 && args[2].equals("pay"); i++) {
            Thread.ofPlatform().start(() -> payForEver(store));
        }
    }

    private static void payForEver(AggregateStore store) {
        while (true) {
            LockSupport.parkNanos(PAUSE.toNanos());
            String key = "till-" + ThreadLocalRandom.current().nextInt(TILLS);
            try {
                if (store.find(Till.class, key).isEmpty()) {
                    say("paid " + key + " " + store.insert(Till.open(key)).version());
                } else {
                    say("paid " + key + " "
                            + store.change(Till.class, key, Till::pay).version());
                }
            } catch (DuplicateException otherThreadWasFirst) {
                say("again " + key);
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    @Bean
    Subscription payments(MongoTemplate mongo) {
        return Subscription.to("kills.till")
                .on("kills.till-paid.v1", Till.Paid.class, (paid, event) -> add(mongo.getCollection("sums"), event))
                .build();
    }

    /** One for each event that is newer; an event that came late would be missing from the sum for ever. */
    private static void add(MongoCollection<Document> sums, Received event) {
        try {
            sums.updateOne(
                    new Document("_id", event.subject()).append("sequence", new Document("$lt", event.sequence())),
                    new Document("$inc", new Document("sum", 1L))
                            .append("$set", new Document("sequence", event.sequence())),
                    new UpdateOptions().upsert(true));
            say("counted " + event.subject());
        } catch (MongoWriteException e) {
            if (e.getCode() != DUPLICATE_KEY) {
                throw e;
            }
            // Not newer: a repeat.
        }
    }
}
