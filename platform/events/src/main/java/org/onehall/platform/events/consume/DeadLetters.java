package org.onehall.platform.events.consume;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.KafkaException;

/** The dead letters of this service, kept in its own store so that they can be read and replayed without the topic. */
public final class DeadLetters {
    private static final int MOST = 1_000;

    private final MongoOperations mongo;
    private final KafkaBroker broker;
    private final String service;
    private final Clock clock;

    public DeadLetters(MongoOperations mongo, KafkaBroker broker, String service, Clock clock) {
        this.mongo = mongo;
        this.broker = broker;
        this.service = service;
        this.clock = clock;
    }

    private MongoCollection<Document> letters() {
        return mongo.getCollection("deadLetters");
    }

    void add(DeadLetter letter) {
        Document document = new Document("_id", letter.id())
                .append("topic", letter.topic())
                .append("key", letter.key())
                .append("type", letter.type())
                .append("reason", letter.reason())
                .append("value", letter.value())
                .append("place", document(letter.place()))
                .append("at", Date.from(letter.at()));
        letters().replaceOne(eq("_id", letter.id()), document, new ReplaceOptions().upsert(true));
    }

    /** Those that are open, the oldest first. */
    public List<DeadLetter> open() {
        return letters()
                .find(exists("replayedAt", false))
                .sort(Sorts.ascending("at"))
                .limit(MOST)
                .map(DeadLetters::read)
                .into(new ArrayList<>());
    }

    public long count() {
        return letters().countDocuments(exists("replayedAt", false));
    }

    public Optional<DeadLetter> find(String id) {
        return Optional.ofNullable(letters().find(eq("_id", id)).first()).map(DeadLetters::read);
    }

    /**
     * Sends it through the retry topic once more, with all its tries before it, and closes it then. False when it is unknown.
     *
     * @throws KafkaException when the broker does not take it; it stays open
     */
    public boolean replay(String id) {
        Optional<DeadLetter> letter = find(id);
        letter.ifPresent(found -> {
            byte[] value = found.value().getBytes(StandardCharsets.UTF_8);
            ProducerRecord<String, byte[]> copy =
                    new ProducerRecord<>(Topics.retry(found.topic(), service), found.key(), value);
            if (found.place() != null) {
                found.place().noteOn(copy.headers());
            }
            broker.sendAndWait(copy);
            // Where it has died once more already, it is a letter of another moment, and stays open.
            letters()
                    .updateOne(
                            and(eq("_id", id), eq("at", Date.from(found.at()))),
                            Updates.set("replayedAt", Date.from(clock.instant())));
        });
        return letter.isPresent();
    }

    private static DeadLetter read(Document document) {
        Date replayed = document.getDate("replayedAt");
        return new DeadLetter(
                document.getString("_id"),
                document.getString("topic"),
                document.getString("key"),
                document.getString("type"),
                document.getString("reason"),
                document.getString("value"),
                place(document.get("place", Document.class)),
                document.getDate("at").toInstant(),
                replayed == null ? null : replayed.toInstant());
    }

    private static @Nullable Document document(@Nullable Place place) {
        return place == null
                ? null
                : new Document("topic", place.topic())
                        .append("partition", place.partition())
                        .append("offset", place.offset());
    }

    private static @Nullable Place place(@Nullable Document place) {
        return place == null
                ? null
                : new Place(place.getString("topic"), place.getInteger("partition"), place.getLong("offset"));
    }
}
