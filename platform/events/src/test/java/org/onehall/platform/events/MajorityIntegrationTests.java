package org.onehall.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * What a failover may take back is not published. A test cannot lose a majority, so it looks at what the store is asked
 * for: a claim and the reading of what it claims, both of a majority.
 */
@RealParts
@Import(MajorityIntegrationTests.Wire.class)
@SpringBootTest(properties = {"spring.application.name=ledger-service", "onehall.events.sweep=300ms"})
class MajorityIntegrationTests {

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private AggregateStore store;

    @Autowired
    private EventProbe probe;

    @Autowired
    private Commands commands;

    private final String key = UUID.randomUUID().toString();

    @Test
    void publishesWhatAMajorityHasClaimedAndHolds() {
        store.insert(Ledger.open(key + "-first", null));
        probe.await("test.ledger-opened.v1", key + "-first");
        commands.seen.clear();
        abandon();
        probe.await("test.ledger-opened.v1", key);

        await().untilAsserted(() -> assertThat(claiming("update"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.getDocument("writeConcern"))
                        .isEqualTo(BsonDocument.parse("{w: 'majority', j: true}"))));
        assertThat(claiming("find"))
                .isNotEmpty()
                .allSatisfy(read ->
                        assertThat(read.getDocument("readConcern").get("level")).isEqualTo(new BsonString("majority")));
    }

    /** A document with an event that no process has claimed. */
    private void abandon() {
        String event = "{\"specversion\":\"1.0\",\"id\":\"" + UUID.randomUUID()
                + "\",\"source\":\"/ledger-service\",\"type\":\"test.ledger-opened.v1\",\"subject\":\"" + key
                + "\",\"time\":\"2026-11-23T00:00:00Z\",\"sequence\":1,\"data\":{}}";
        Document entry = new Document("id", UUID.randomUUID().toString())
                .append("sequence", 1L)
                .append("event", event);
        Document like = Objects.requireNonNull(mongo.getCollection("ledgers")
                .find(new Document("_id", key + "-first"))
                .first());
        Document abandoned = new Document(like).append("_id", key).append("outbox", List.of(entry));
        abandoned.remove("relay");
        mongo.getCollection("ledgers").insertOne(abandoned);
    }

    private List<BsonDocument> claiming(String command) {
        return commands.seen.stream().filter(seen -> seen.containsKey(command)).toList();
    }

    /** Those that write or read a sweep's mark. */
    static final class Commands implements CommandListener {
        final List<BsonDocument> seen = new CopyOnWriteArrayList<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            BsonDocument command = event.getCommand();
            if (command.toJson().contains("sweep")) {
                seen.add(command.clone());
            }
        }
    }

    @TestConfiguration
    static class Wire {
        @Bean
        Commands commands() {
            return new Commands();
        }

        @Bean
        MongoClientSettingsBuilderCustomizer listening(Commands commands) {
            return (MongoClientSettings.Builder settings) -> settings.addCommandListener(commands);
        }
    }
}
