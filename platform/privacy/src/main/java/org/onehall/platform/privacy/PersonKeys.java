package org.onehall.platform.privacy;

import com.google.crypto.tink.Aead;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * A key of its own for every person, wrapped by the master key and kept apart from what it seals. Destroying the key
 * erases the person everywhere the ciphertext went: the store, its backups, the log of events. A person key is any
 * stable id, usually that of the aggregate; a destroyed one never comes back to life. Opened keys are remembered for a
 * minute, so an erasure on one instance takes effect on the others within that minute.
 */
public class PersonKeys {

    private static final String COLLECTION = "personKeys";
    private static final int DUPLICATE_KEY = 11000;

    private final MongoOperations mongo;
    private final KeysFile keys;
    private final SealAlgorithms algorithms;
    private final Clock clock;
    private final OpenedKeys opened;

    PersonKeys(MongoOperations mongo, KeysFile keys, SealAlgorithms algorithms, Clock clock) {
        this.mongo = mongo;
        this.keys = keys;
        this.algorithms = algorithms;
        this.clock = clock;
        this.opened = new OpenedKeys(clock);
    }

    /** Makes the key when there is none yet. Throws {@link ErasedException} for a destroyed one. */
    public Sealed seal(String personKey, String plain) {
        OpenedKey key = opened.get(personKey);
        if (key == null) {
            ensure(List.of(personKey));
            key = require(personKey);
        }
        return Sealed.of(
                key.tag(), SealAlgorithms.encrypt(key.cipher(), plain.getBytes(StandardCharsets.UTF_8), personKey));
    }

    /**
     * Throws {@link ErasedException} when the key was destroyed or never was, {@link UnreadableException} when the
     * value was changed or belongs to another person.
     */
    public String open(String personKey, Sealed sealed) {
        OpenedKey key = require(personKey);
        Aead cipher = key.tag().equals(sealed.tag()) ? key.cipher() : algorithms.cipher(sealed.tag(), key.bytes());
        return new String(SealAlgorithms.decrypt(cipher, sealed.ciphertext(), personKey), StandardCharsets.UTF_8);
    }

    /** Makes the keys that are missing, in two round trips for any number. Destroyed ones stay destroyed. */
    public void ensure(Collection<String> personKeys) {
        make(load(personKeys));
    }

    /** As {@link #ensure}, for people who are new: one round trip where all are, else two. */
    public void ensureNew(Collection<String> personKeys) {
        make(unknown(personKeys));
    }

    private void make(Set<String> missing) {
        if (missing.isEmpty()) {
            return;
        }
        List<RawBsonDocument> fresh = new ArrayList<>(missing.size());
        Map<String, OpenedKey> made = new HashMap<>();
        for (String personKey : missing) {
            byte[] bytes = algorithms.newKey();
            fresh.add(encoded(wrap(personKey, bytes)));
            made.put(personKey, opened(algorithms.currentTag(), bytes));
        }
        try {
            collection()
                    .withDocumentClass(RawBsonDocument.class)
                    .insertMany(fresh, new InsertManyOptions().ordered(false));
            made.forEach(opened::put);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            load(missing);
        }
    }

    /** Reads keys ahead in one round trip, for a page of people; makes none. */
    public void prepare(Collection<String> personKeys) {
        load(personKeys);
    }

    /** Destroys the key for good. Repeating it changes nothing. */
    public void erase(String personKey) {
        collection()
                .updateOne(
                        Filters.eq("_id", personKey),
                        Updates.combine(
                                Updates.unset("key"),
                                Updates.unset("master"),
                                Updates.set("erasedAt", Date.from(clock.instant()))),
                        new UpdateOptions().upsert(true));
        opened.remove(personKey);
    }

    /**
     * Wraps keys anew that an older master key wraps, so that the older one can be taken out of use. What the keys seal
     * stays as it is.
     *
     * @param after the last person key of the batch before, null for the first
     * @return the last person key looked at; null when there is none left
     */
    public @Nullable String rewrap(@Nullable String after, int most) {
        int master = keys.currentMaster();
        String last = null;
        for (Document stored : collection()
                .find(Filters.and(
                        Filters.gt("_id", after == null ? "" : after),
                        Filters.exists("key"),
                        Filters.ne("master", master)))
                .sort(Sorts.ascending("_id"))
                .limit(most)) {
            last = stored.getString("_id");
            Wrapped fresh = wrap(last, bytes(last, stored, stored.get("key", Binary.class)));
            // Only what was read is replaced: who was erased meanwhile stays erased.
            collection()
                    .updateOne(
                            Filters.and(Filters.eq("_id", last), Filters.eq("key", stored.get("key"))),
                            Updates.combine(
                                    Updates.set("key", new Binary(fresh.key())),
                                    Updates.set("master", fresh.master())));
        }
        return last;
    }

    /** How many keys an older master key wraps. */
    public long countBehind() {
        return keys.hasOneMaster()
                ? 0
                : collection()
                        .countDocuments(Filters.and(Filters.exists("key"), Filters.ne("master", keys.currentMaster())));
    }

    private OpenedKey require(String personKey) {
        OpenedKey key = opened.get(personKey);
        if (key == null) {
            load(List.of(personKey));
            key = opened.get(personKey);
        }
        if (key == null) {
            throw new ErasedException(personKey);
        }
        return key;
    }

    /** Remembers the keys there are; returns those of which the store knows nothing. */
    private Set<String> load(Collection<String> personKeys) {
        Set<String> missing = unknown(personKeys);
        if (missing.isEmpty()) {
            return missing;
        }
        for (Document stored : collection().find(Filters.in("_id", List.copyOf(missing)))) {
            String personKey = stored.getString("_id");
            missing.remove(personKey);
            OpenedKey key = unwrap(personKey, stored);
            if (key != null) {
                opened.put(personKey, key);
            }
        }
        return missing;
    }

    private Set<String> unknown(Collection<String> personKeys) {
        Set<String> unknown = new LinkedHashSet<>(personKeys);
        unknown.removeIf(personKey -> opened.get(personKey) != null);
        return unknown;
    }

    /** As it lies in the store. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never printed
    private record Wrapped(String id, byte[] key, int master, String algorithm) {}

    private Wrapped wrap(String personKey, byte[] bytes) {
        int master = keys.currentMaster();
        byte[] wrapped = SealAlgorithms.encrypt(master(master), bytes, "wrap:" + personKey);
        return new Wrapped(personKey, wrapped, master, algorithms.currentTag());
    }

    /** By hand: the driver looks up a codec for each value, which took longer than making the key. */
    private static RawBsonDocument encoded(Wrapped key) {
        BasicOutputBuffer buffer = new BasicOutputBuffer(256);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString("_id", key.id());
            writer.writeBinaryData("key", new BsonBinary(key.key()));
            writer.writeInt32("master", key.master());
            writer.writeString("algorithm", key.algorithm());
            writer.writeEndDocument();
        }
        return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
    }

    private @Nullable OpenedKey unwrap(String personKey, Document stored) {
        Binary wrapped = stored.get("key", Binary.class);
        if (wrapped == null) {
            return null;
        }
        return opened(stored.getString("algorithm"), bytes(personKey, stored, wrapped));
    }

    private byte[] bytes(String personKey, Document stored, Binary wrapped) {
        return SealAlgorithms.decrypt(master(stored.getInteger("master")), wrapped.getData(), "wrap:" + personKey);
    }

    private Aead master(int number) {
        return opened.master(number, n -> algorithms.cipher(AesGcm.TAG, keys.master(n)));
    }

    private OpenedKey opened(String tag, byte[] bytes) {
        return new OpenedKey(tag, bytes, algorithms.cipher(tag, bytes), clock.millis());
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
