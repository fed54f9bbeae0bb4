package org.onehall.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;

@RealParts
@SpringBootTest(classes = RealPartsIntegrationTests.Plain.class)
@ImportAutoConfiguration(MongoAutoConfiguration.class)
class RealPartsIntegrationTests {

    static class Plain {}

    @Autowired
    MongoClient mongo;

    @Autowired
    Environment environment;

    @Autowired
    EventProbe probe;

    @Autowired
    OtherServices others;

    @Autowired
    RealStore store;

    @Autowired
    RealBroker broker;

    @Test
    void connectsToTheStoreWithADatabaseOfItsOwn() {
        String uri = environment.getRequiredProperty("spring.mongodb.uri");
        assertThat(uri).matches("mongodb://.+/test_\\d+_\\d+");
        var notes = mongo.getDatabase(uri.substring(uri.lastIndexOf('/') + 1)).getCollection("notes");
        notes.insertOne(new Document("_id", "n-1"));
        assertThat(notes.countDocuments()).isEqualTo(1);
        assertThat(store.kind()).isIn("container", "mongod", "embedded");
    }

    @Test
    void seesWhatOtherServicesPublish() {
        others.publish("station.bench", "station.bench-placed.v1", "b-1", 1, Map.of("benchId", "b-1"));
        ProbedEvent seen = probe.await("station.bench-placed.v1", "b-1");
        assertThat(seen.sequence()).isEqualTo(1);
        assertThat(seen.data().path("benchId").asString()).isEqualTo("b-1");
        assertThat(probe.all("station.bench")).contains(seen);
        assertThat(probe.about("b-1")).contains(seen);
    }

    @Test
    void seesEventsAgainAfterTheBrokerWasAway() {
        others.publish("station.bench", "station.bench-placed.v1", "b-2", 1, Map.of());
        probe.await("station.bench-placed.v1", "b-2");
        broker.pause();
        broker.resume();
        others.publish("station.bench", "station.bench-placed.v1", "b-2", 2, Map.of());
        probe.await("station.bench-placed.v1", event -> event.sequence() == 2);
    }
}
