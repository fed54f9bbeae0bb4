package org.onehall.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onehall.platform.privacy.AuditTrail.Order.NEWEST;
import static org.onehall.platform.privacy.AuditTrail.Order.OLDEST;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.privacy.AuditTrail.Head;
import org.onehall.platform.privacy.AuditTrail.Verification;

class AuditTrailTests {

    private final Store store = new Store();
    private final AuditTrail trail = aTrail();

    @AfterEach
    void close() {
        store.close();
    }

    private AuditTrail aTrail() {
        return new AuditTrail(store.mongo, store.keys, Clock.systemUTC());
    }

    private void threeLooks() {
        Stream.of("p1", "p2", "p3").forEach(person -> trail.record("officer-1", "see-phone", person, "call back"));
    }

    @Test
    void anEmptyTrailIsIntact() {
        assertThat(trail.verify().intact()).isTrue();
        assertThat(trail.head().sequence()).isZero();
    }

    @Test
    void numbersAndChainsTheEntries() {
        threeLooks();

        assertThat(trail.verify().intact()).isTrue();
        assertThat(trail.verify().entries()).isEqualTo(3);
        assertThat(aTrail().head()).isEqualTo(trail.verify().head());
    }

    @Test
    void tellsTheActsOnASubjectInEitherDirection() {
        threeLooks();
        trail.record(new AuditActor("officer-1", "郑岚", "officer", "330104"), "see-name", "p2", "letter");
        trail.record(new AuditActor("employer-1", null, "employer", null), "see-introduction", "p2", "r-1");
        trail.record("officer-1", "erase-person", "p2", "asked for");

        List<String> looks = List.of("see-phone", "see-name", "see-introduction");
        List<AuditTrail.Entry> all = trail.about("p2", looks, NEWEST, null, 10);
        assertThat(all)
                .extracting(AuditTrail.Entry::action)
                .containsExactly("see-introduction", "see-name", "see-phone");
        assertThat(all.get(1).division()).isEqualTo("330104");
        assertThat(all.get(1).actor()).isEqualTo("officer-1");
        assertThat(all.get(1).name()).isEqualTo("郑岚");
        assertThat(all.getFirst().name()).isNull();
        assertThat(trail.about("p2", looks, NEWEST, all.getFirst().sequence(), 1))
                .containsExactly(all.get(1));
        assertThat(trail.about("p2", looks, OLDEST, null, 10)).containsExactlyElementsOf(all.reversed());
        assertThat(trail.about("p2", looks, OLDEST, all.getLast().sequence(), 1))
                .containsExactly(all.get(1));
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void showsWhenTheRoleOfAnEntryWasChangedOrTakenOut() {
        trail.record(new AuditActor("a-1", null, "officer", "330104"), "see-name", "p1", "letter");
        store.mongo.getCollection("auditTrail").updateOne(new Document(), Updates.set("role", "coordinator"));
        assertThat(trail.verify().intact()).isFalse();
        store.mongo.getCollection("auditTrail").updateOne(new Document(), Updates.unset("role"));
        assertThat(trail.verify().intact()).isFalse();
        store.mongo.getCollection("auditTrail").updateOne(new Document(), Updates.set("role", "officer"));
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void showsWhenTheNameOfAnEntryWasChangedTakenOutOrPutIn() {
        trail.record(new AuditActor("a-1", "郑岚", "officer", "330104"), "see-name", "p1", "letter");
        assertThat(trail.verify().intact()).isTrue();
        store.mongo.getCollection("auditTrail").updateOne(new Document(), Updates.set("name", "somebody"));
        assertThat(trail.verify().intact()).isFalse();
        store.mongo.getCollection("auditTrail").updateOne(new Document(), Updates.unset("name"));
        assertThat(trail.verify().intact()).isFalse();
        store.mongo.getCollection("auditTrail").updateOne(new Document(), Updates.set("name", "郑岚"));
        assertThat(trail.verify().intact()).isTrue();

        trail.record("officer-2", "see-name", "p1", "letter");
        store.mongo.getCollection("auditTrail").updateOne(Filters.eq("_id", 2L), Updates.set("name", "somebody"));
        assertThat(trail.verify().problem()).isEqualTo("entry 2 was changed");
    }

    /** Hashes of a trail as it was written before names were kept. */
    @Test
    void goesOnAfterEntriesFromBeforeNamesWereKept() {
        Document old = new Document("_id", 1L)
                .append("at", "2026-05-04T08:00:00Z")
                .append("actor", "officer-1")
                .append("action", "see-name")
                .append("subject", "p1")
                .append("reason", "letter")
                .append("previous", "0".repeat(64))
                .append("role", "officer")
                .append("division", "330104");
        store.mongo.getCollection("auditTrail").insertOne(old.append("hash", hashBeforeNames(old)));
        trail.record(new AuditActor("officer-1", "郑岚", "officer", "330104"), "see-phone", "p1", "letter");

        assertThat(trail.verify()).isEqualTo(new Verification(true, 2, trail.head(), null, false));
    }

    private String hashBeforeNames(Document entry) {
        Mac mac = LookupHash.hmac(store.keys.audit());
        mac.update(eightBytes(1));
        Stream.of("at", "actor", "action", "subject", "reason", "previous")
                .map(entry::getString)
                .forEach(text -> update(mac, text));
        Stream.of("role", "officer", "division", "330104").forEach(text -> update(mac, text));
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private static void update(Mac mac, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(eightBytes(bytes.length));
        mac.update(bytes);
    }

    private static byte[] eightBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    @Test
    void neverForksUnderConcurrency() {
        List<AuditTrail> instances = List.of(aTrail(), aTrail(), aTrail());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 150)
                    .mapToObj(i -> threads.submit(() -> instances.get(i % 3).record("a" + i, "see-phone", "p", "r")))
                    .toList()
                    .forEach(done -> assertThat(done).succeedsWithin(Duration.ofSeconds(30)));
        }
        assertThat(trail.verify()).satisfies(found -> {
            assertThat(found.intact()).as(found.problem()).isTrue();
            assertThat(found.entries()).isEqualTo(150);
        });
        assertThat(store.mongo.getCollection("auditTrail").distinct("actor", String.class))
                .hasSize(150);
    }

    @Test
    void findsAChangedEntry() {
        threeLooks();
        store.mongo.getCollection("auditTrail").updateOne(Filters.eq("_id", 2L), Updates.set("actor", "somebody"));

        assertThat(trail.verify().intact()).isFalse();
        assertThat(trail.verify().entries()).isEqualTo(1);
        assertThat(trail.verify().problem()).isEqualTo("entry 2 was changed");
    }

    @Test
    void findsAnEntryTakenOut() {
        threeLooks();
        store.mongo.getCollection("auditTrail").deleteOne(Filters.eq("_id", 2L));

        assertThat(trail.verify().problem()).isEqualTo("entry 2 is missing");
    }

    @Test
    void findsAnEntryForgedWithoutTheKey() {
        threeLooks();
        Document last = store.mongo
                .getCollection("auditTrail")
                .find(Filters.eq("_id", 3L))
                .first();
        Document forged = new Document(last == null ? new Document() : last)
                .append("_id", 4L)
                .append("previous", trail.head().hash());
        store.mongo.getCollection("auditTrail").insertOne(forged);

        assertThat(trail.verify().problem()).isEqualTo("entry 4 was changed");
    }

    @Test
    void findsACutAgainstANotedHead() {
        threeLooks();
        Head noted = trail.head();
        store.mongo.getCollection("auditTrail").deleteOne(Filters.eq("_id", 3L));

        assertThat(trail.verify().intact()).isTrue();
        assertThat(trail.verify(noted).intact()).isFalse();
        assertThat(trail.verify(noted).problem()).isEqualTo("entry 3 as noted is gone");
    }

    @Test
    void verifiesInPages() {
        threeLooks();
        Verification first = trail.verifyAfter(new Head(0, ""), 2);
        assertThat(first.intact()).isTrue();
        assertThat(first.more()).isTrue();
        assertThat(first.entries()).isEqualTo(2);

        Verification second = trail.verifyAfter(first.head(), 2);
        assertThat(second).isEqualTo(new Verification(true, 3, trail.head(), null, false));

        store.mongo.getCollection("auditTrail").updateOne(Filters.eq("_id", 3L), Updates.set("actor", "somebody"));
        assertThat(trail.verifyAfter(first.head(), 2).problem()).isEqualTo("entry 3 was changed");
        assertThat(trail.verifyAfter(new Head(2, "of another trail"), 2).problem())
                .isEqualTo("entry 2 as noted is gone");
    }

    @Test
    void goesOnAfterAnotherInstanceWrote() {
        threeLooks();
        aTrail().record("officer-2", "see-phone", "p4", "r");
        trail.record("officer-1", "see-phone", "p5", "r");

        assertThat(trail.verify().entries()).isEqualTo(5);
    }
}
