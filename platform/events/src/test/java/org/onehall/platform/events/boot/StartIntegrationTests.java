package org.onehall.platform.events.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.onehall.platform.events.LedgerApplication;
import org.onehall.platform.events.consume.DeadLetters;
import org.onehall.platform.events.consume.Lags;
import org.onehall.platform.events.outbox.OutboxDocuments;
import org.onehall.platform.events.outbox.RelaySettings;
import org.onehall.platform.testing.RealParts;
import org.onehall.platform.testing.RealStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoTemplate;

@RealParts
@SpringBootTest(classes = LedgerApplication.class, properties = "spring.application.name=ledger-service")
class StartIntegrationTests {
    @Autowired
    private RealStore store;

    @Autowired
    private MongoTemplate mongo;

    @Autowired
    private OutboxDocuments documents;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private Lags lags;

    @Test
    void setsMajorityConcernsAndMakesIndexes() {
        assertThat(mongo.getDb().getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(mongo.getDb().getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
        Assumptions.assumeTrue(store.isMongoDb(), "The embedded store keeps no index that is not unique");
        assertThat(mongo.getCollection("ledgers").listIndexes())
                .extracting(index ->
                        index.get("key", Document.class).keySet().iterator().next())
                .containsExactlyInAnyOrder("_id", "owner", "outbox.id");
    }

    @Test
    void doesNotStartOnWeakerConcerns() {
        Assumptions.assumeTrue(store.isMongoDb(), "The embedded store knows no concerns");
        try (var client = MongoClients.create(store.uri("test"))) {
            StoreStart weak = new StoreStart(new MongoTemplate(client, "weak"), documents);
            assertThatIllegalStateException().isThrownBy(weak::start).withMessageContaining("majority");
        }
    }

    @Test
    void doesNotStartWhenADeliveryMayOutlastItsLease() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RelaySettings(
                        "owner",
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(2),
                        Clock.systemUTC()));
    }

    @Test
    void showsWhatWaits() {
        MeterRegistry registry = new SimpleMeterRegistry();
        new EventMetrics(documents, deadLetters, lags).bindTo(registry);
        Document waiting = new Document("_id", "waiting")
                .append("version", 1L)
                .append(
                        "relay",
                        new Document("owner", "other")
                                .append("until", Date.from(Instant.now().plusSeconds(60))))
                .append(
                        "outbox",
                        List.of(new Document("id", "019ab000-0000-7000-8000-000000000000")
                                .append("sequence", 1L)
                                .append("event", "{}")));
        mongo.getCollection("ledgers").insertOne(waiting);
        try {
            assertThat(registry.get("onehall.outbox.depth").gauge().value()).isPositive();
            assertThat(registry.get("onehall.outbox.oldest").timeGauge().value())
                    .isPositive();
            assertThat(registry.get("onehall.deadletters").gauge().value()).isNotNegative();
        } finally {
            mongo.getCollection("ledgers").deleteOne(new Document("_id", "waiting"));
        }
    }
}
