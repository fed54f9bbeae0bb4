package org.onehall.bench.sms;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.onehall.platform.privacy.LookupHash;
import org.onehall.platform.privacy.PersonKeys;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Fills the store of notification-service with confirmed subscriptions, each number sealed under a key of its own. Written
 * to the store, since each would want a code from an SMS.
 */
final class Subscribers {

    private static final int BATCH = 2_000;

    private Subscribers() {}

    /** Nothing but store and keys. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Keys {}

    static void fill(String storeUri, String broker, Path keys, List<Document> criteria) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Keys.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        "spring.application.name=bench-subscribers",
                        "spring.mongodb.uri=" + storeUri,
                        "spring.kafka.bootstrap-servers=" + broker,
                        "onehall.privacy.keys-file=" + keys,
                        "spring.main.register-shutdown-hook=false",
                        "logging.level.root=WARN")
                .run()) {
            fill(context, criteria);
        }
    }

    private static void fill(ConfigurableApplicationContext context, List<Document> criteria) {
        MongoTemplate mongo = context.getBean(MongoTemplate.class);
        mongo.getDb().drop();
        MongoCollection<Document> subscriptions = mongo.getCollection("subscriptions");
        PersonKeys keys = context.getBean(PersonKeys.class);
        LookupHash hash = context.getBean(LookupHash.class);
        Date then = Date.from(Instant.now().minusSeconds(86_400));
        for (int from = 0; from < criteria.size(); from += BATCH) {
            List<Document> batch = new ArrayList<>(BATCH);
            int to = Math.min(from + BATCH, criteria.size());
            keys.ensure(IntStream.range(from, to)
                    .mapToObj(i -> "subscription/" + id(i))
                    .toList());
            for (int i = from; i < to; i++) {
                batch.add(subscription(i, criteria.get(i), keys, hash, then));
            }
            subscriptions.insertMany(batch);
        }
    }

    private static String id(int number) {
        return "bench-%06d".formatted(number);
    }

    private static Document subscription(int number, Document criteria, PersonKeys keys, LookupHash hash, Date then) {
        String phone = "138%08d".formatted(number);
        String key = "subscription/" + id(number);
        return new Document("_id", id(number))
                .append("version", 2L)
                .append(
                        "recipient",
                        new Document("ref", hash.of(LookupHash.PHONE, phone))
                                .append("key", key)
                                .append("sealed", keys.seal(key, phone).value())
                                .append("prefix", phone.substring(0, 3)))
                .append("criteria", criteria)
                .append("language", "ZH")
                .append("state", "ACTIVE")
                .append("changedAt", then)
                .append(
                        "consent",
                        new Document("textVersion", "bench")
                                .append("requestedAt", then)
                                .append("givenAt", then));
    }
}
