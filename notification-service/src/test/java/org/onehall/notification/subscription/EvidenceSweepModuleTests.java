package org.onehall.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.onehall.notification.message.Recipient;
import org.onehall.notification.message.text.Language;
import org.onehall.notification.policy.SmsPolicies;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.privacy.ErasedException;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.privacy.Sealed;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;

@RealParts
@SpringBootTest(
        properties = {"onehall.notification.carriers[0].name=nobody", "onehall.notification.carriers[0].port=1"})
class EvidenceSweepModuleTests {

    private static final Instant NOON = Instant.parse("2026-03-31T04:00:00Z");

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore store;

    @Autowired
    PersonKeys keys;

    @Autowired
    PhoneBook phones;

    @Autowired
    SmsPolicies policies;

    @Test
    void keepsTheEvidenceOfAnEndedConsentForItsTermAndForgetsItThen() {
        Subscription ended = ended(NOON);
        Subscription active = confirmed(NOON);
        awaitPublished(ended);
        sweepAt("2026-09-30T04:00:00Z");
        assertThat(store.find(Subscription.class, ended.key())).isPresent();
        sweepAt("2026-10-01T04:00:00Z");
        assertThat(store.find(Subscription.class, ended.key())).isEmpty();
        assertThatThrownBy(() -> phoneOf(ended)).isInstanceOf(ErasedException.class);
        sweepAt("2036-10-01T04:00:00Z");
        assertThat(store.find(Subscription.class, active.key())).isPresent();
        assertThat(phoneOf(active)).isEqualTo("13857100001");
    }

    @Test
    void forgetsARequestThatNobodyConfirmedSooner() {
        Subscription asked = store.insert(asked(NOON));
        sweepAt("2026-04-14T03:59:59Z");
        assertThat(store.find(Subscription.class, asked.key())).isPresent();
        sweepAt("2026-04-14T04:00:01Z");
        assertThat(store.find(Subscription.class, asked.key())).isEmpty();
    }

    @Test
    void bearsSeveralInstancesAtOnceAndMoreThanOneBatch() throws Exception {
        var asked = IntStream.range(0, 1_200).mapToObj(i -> asked(NOON)).toList();
        store.insertAll(asked);
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : instances.invokeAll(Collections.nCopies(3, Executors.callable(() -> {
                sweepAt("2026-05-01T04:00:00Z");
            })))) {
                done.get();
            }
        }
        assertThat(store.findAll(
                        Subscription.class,
                        asked.stream().map(Subscription::key).toList()))
                .isEmpty();
    }

    private void sweepAt(String instant) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Shanghai"));
        new EvidenceSweep(mongo, store, keys, policies, clock).forget();
    }

    private Subscription asked(Instant at) {
        String id = UUID.randomUUID().toString();
        Recipient recipient = phones.recipient("13857100001", "subscription/" + id);
        return Subscription.ask(
                id,
                recipient,
                new AlertCriteria("焊工", null, null, null, null),
                Language.ZH,
                Consent.asked("2026-01", at),
                new Challenge("right", at.plusSeconds(600), 3));
    }

    private Subscription confirmed(Instant at) {
        Subscription subscription = asked(at);
        subscription.confirm("right", "token", at);
        return store.insert(subscription);
    }

    private Subscription ended(Instant at) {
        Subscription subscription = asked(at.minus(Duration.ofDays(400)));
        subscription.confirm("right", "token", at.minus(Duration.ofDays(400)));
        subscription.withdraw(Consent.Way.REPLY, at);
        return store.insert(subscription);
    }

    private void awaitPublished(Subscription subscription) {
        Document key = new Document("_id", subscription.key());
        await().until(() -> !Objects.requireNonNull(
                        mongo.getCollection("subscriptions").find(key).first())
                .containsKey("outbox"));
    }

    private String phoneOf(Subscription subscription) {
        Recipient recipient = subscription.recipient();
        return keys.open(recipient.key(), new Sealed(recipient.sealed()));
    }
}
