package org.onehall.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.onehall.notification.policy.SmsPolicies;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;

@RealParts
@SpringBootTest(
        properties = {"onehall.notification.carriers[0].name=nobody", "onehall.notification.carriers[0].port=1"})
class MessageSweepModuleTests {

    private static final Instant NOON = Instant.parse("2026-03-31T04:00:00Z");

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore store;

    @Autowired
    Budgets budgets;

    @Autowired
    SmsPolicies policies;

    @Test
    void forgetsAMessageSoLongAfterItWasSettled() {
        Message settled = aMessage();
        settled.drop(FailureReason.EXPIRED, NOON);
        store.insert(settled);
        Message waiting = store.insert(aMessage());
        awaitPublished(settled);
        sweepAt("2026-09-30T04:00:00Z");
        assertThat(store.find(Message.class, settled.key())).isPresent();
        sweepAt("2026-10-01T04:00:00Z");
        assertThat(store.find(Message.class, settled.key())).isEmpty();
        sweepAt("2036-10-01T04:00:00Z");
        assertThat(store.find(Message.class, waiting.key())).isPresent();
    }

    @Test
    void forgetsTheCountsOfDaysGoneByAndNotThoseOfToday() {
        String what = "test/" + UUID.randomUUID();
        Instant now = Instant.now();
        assertThat(budgets.take(what, 1)).isTrue();
        sweepAt(now.toString());
        assertThat(budgets.take(what, 1)).isFalse();
        sweepAt(now.plus(Duration.ofDays(3)).toString());
        assertThat(budgets.take(what, 1)).isTrue();
    }

    @Test
    void countsEachKeyOnceADayAndNoMoreThanThereAre() {
        String some = "some/" + UUID.randomUUID();
        String none = "none/" + UUID.randomUUID();
        budgets.take(none, 2);
        budgets.take(none, 2);
        List<Budgets.Ask> asks = List.of(
                new Budgets.Ask(some, "first"),
                new Budgets.Ask(none, "too late"),
                new Budgets.Ask(some, "second"),
                new Budgets.Ask(some, "third"));
        assertThat(budgets.takeOnce(asks.subList(0, 1), 2)).containsExactly("first");
        Set<String> within = budgets.takeOnce(asks, 2);
        assertThat(within).hasSize(2).contains("first").doesNotContain("too late");
        assertThat(budgets.takeOnce(asks, 2)).isEqualTo(within);
        assertThat(budgets.takeOnce(asks, 3)).containsExactlyInAnyOrder("first", "second", "third", "too late");
        assertThat(budgets.takeOnce(List.of(), 2)).isEmpty();
    }

    private void sweepAt(String instant) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Shanghai"));
        new MessageSweep(mongo, store, budgets, policies, clock).forget();
    }

    /** Nobody's to send before the year 2100. */
    private static Message aMessage() {
        Instant never = Instant.parse("2100-01-01T00:00:00Z");
        return Message.queue(
                UUID.randomUUID().toString(),
                MessageKind.ALERT,
                new Recipient("ref", "key", "A256GCM.sealed", "138"),
                Origin.NONE,
                Words.plain("【一站通】招焊工"),
                new Message.Times(NOON.minus(Duration.ofDays(1)), never, never));
    }

    private void awaitPublished(Message message) {
        Document key = new Document("_id", message.key());
        await().until(() -> !Objects.requireNonNull(
                        mongo.getCollection("messages").find(key).first())
                .containsKey("outbox"));
    }
}
