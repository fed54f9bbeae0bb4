package org.onehall.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onehall.notification.message.Acceptance;
import org.onehall.notification.message.CarrierScope;
import org.onehall.notification.message.DoubtDesk;
import org.onehall.notification.message.FailureReason;
import org.onehall.notification.message.Message;
import org.onehall.notification.message.MessageDesk;
import org.onehall.notification.message.MessageQueue;
import org.onehall.notification.message.MessageState;
import org.onehall.notification.message.Origin;
import org.onehall.notification.message.Outgoing;
import org.onehall.notification.message.Receipt;
import org.onehall.notification.message.ReceiptDesk;
import org.onehall.notification.message.Recipient;
import org.onehall.notification.subscription.PhoneBook;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.testing.ProbedEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class CarrierIntegrationTests extends NotificationIntegration {

    /** No line of this service serves it, so its messages stay for the test to take. */
    private static final String UNSERVED = "170";

    private static final CarrierScope BY_HAND = new CarrierScope(Set.of(UNSERVED), Set.of());
    /** The messages themselves are also looked at by the relay and by every line, all the time. */
    private static final Set<String> ONLY_OURS = Set.of("budgets", "parkedReceipts", "vacancies", "personKeys");

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    @Autowired
    AggregateStore store;

    @Autowired
    MessageDesk desk;

    @Autowired
    MessageQueue queue;

    @Autowired
    ReceiptDesk receipts;

    @Autowired
    DoubtDesk doubts;

    @Autowired
    PhoneBook phones;

    @Autowired
    MongoOperations mongo;

    @Autowired
    MeterRegistry meters;

    @Test
    void keepsMessagesWhileTheCarrierIsDownAndSendsEachOnce() {
        String word = rareWord();
        List<Subscriber> subscribers = IntStream.range(0, 5)
                .mapToObj(i -> subscribed(Map.of("keyword", word)))
                .toList();
        String vacancy = newId();
        TOWN.goesDown();
        try {
            publish(aVacancy(vacancy, word), 2);
            await().atMost(Duration.ofSeconds(15)).until(() -> queue.count(MessageState.QUEUED) >= 5);
        } finally {
            TOWN.comesBack();
        }
        subscribers.forEach(subscriber -> TOWN.awaitTexts(subscriber.phone(), 2));
        subscribers.forEach(subscriber -> probe.await(
                "notification.message-delivered.v1",
                event -> event.data().path("subscriptionId").asString("").equals(subscriber.id())
                        && event.data().path("vacancyId").asString("").equals(vacancy)));
        subscribers.forEach(
                subscriber -> assertThat(TOWN.texts(subscriber.phone())).hasSize(2));
    }

    @Test
    void sendsAMessageThatTheCarrierDidNotAnswerNeverAgainAndBelievesItsReceipt() {
        String phone = Town.newPhone("19900");
        String key = subscribe(phone, Map.of("keyword", "x")).body().path("id").asString();
        await().atMost(Duration.ofSeconds(15)).until(() -> SILENT.taken().contains(phone));
        Message doubtful = await().atMost(Duration.ofSeconds(15))
                .until(() -> bySubscription(key), m -> m.state() == MessageState.SUBMITTING);
        await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
        assertThat(SILENT.taken()).containsOnlyOnce(phone);
        assertThat(one(doubtful.key()).state()).isEqualTo(MessageState.SUBMITTING);
        SILENT.deliver(phone, "900001");
        ProbedEvent delivered = probe.await("notification.message-delivered.v1", doubtful.key());
        assertThat(delivered.data().path("kind").asString()).isEqualTo("CONFIRMATION");
        assertThat(SILENT.taken()).containsOnlyOnce(phone);
    }

    @Test
    void neverSendsWhatADeadInstanceMayHaveSent() {
        String phone = Town.newPhone(UNSERVED + "00");
        String key = anAlert(phone);
        assertThat(takeByHand(SHORT)).contains(key);
        assertThat(queue.take("hand", CarrierScope.EVERYONE, 100, newId(), LEASE))
                .extracting(Outgoing::key)
                .doesNotContain(key);
        doubts.giveUp(Duration.ofMillis(-50), Duration.ofDays(1));
        ProbedEvent failed = probe.await("notification.message-failed.v1", key);
        EventContracts.assertObeys(failed);
        assertThat(failed.data().path("reason").asString()).isEqualTo("UNKNOWN");
        receipts.take(new Receipt("hand", "late-" + key, phones.ref(phone), null, Instant.now()));
        probe.await("notification.message-delivered.v1", key);
    }

    @Test
    void believesADeliveryAfterAFailureAlsoWhenBothWereQuickerThanTheAnswer() {
        String slow = anAlert(Town.newPhone(UNSERVED + "03"));
        String phone = Town.newPhone(UNSERVED + "02");
        String key = anAlert(phone);
        assertThat(takeByHand(LEASE)).contains(key, slow);
        Receipt failed = new Receipt("hand", key, phones.ref(phone), FailureReason.UNDELIVERABLE, Instant.now());
        Receipt arrived = new Receipt("hand", key, phones.ref(phone), null, Instant.now());
        receipts.take(failed);
        receipts.take(arrived);
        receipts.accepted(List.of(new Acceptance(key, "hand", key), new Acceptance(slow, "hand", slow)));
        assertThat(one(key).state()).isEqualTo(MessageState.DELIVERED);
        assertThat(one(slow).state()).isEqualTo(MessageState.SUBMITTED);
        receipts.take(new Receipt("hand", slow, phones.ref(phone), FailureReason.UNDELIVERABLE, Instant.now()));
        receipts.take(new Receipt("hand", slow, phones.ref(phone), null, Instant.now()));
        assertThat(one(slow).state()).isEqualTo(MessageState.DELIVERED);
        probe.await("notification.message-delivered.v1", slow);
    }

    @Test
    void countsAMessageOnceADayHoweverOftenTheCarrierPutsItOff() {
        String phone = Town.newPhone(UNSERVED + "04");
        String putOff = anAlert(phone);
        for (int i = 0; i < 7; i++) {
            assertThat(takeByHand(LEASE)).contains(putOff);
            queue.putBack(putOff, Instant.now());
        }
        List<String> more = IntStream.range(0, 5).mapToObj(i -> anAlert(phone)).toList();
        List<String> taken = takeByHand(LEASE);
        assertThat(taken).contains(putOff);
        assertThat(more).filteredOn(taken::contains).hasSize(4);
    }

    @Test
    void putsBackAWholeBatchAndNoOther() {
        String other = anAlert(Town.newPhone(UNSERVED + "05"));
        assertThat(takeByHand(LEASE)).contains(other);
        String key = anAlert(Town.newPhone(UNSERVED + "06"));
        String batch = newId();
        assertThat(queue.take("hand", BY_HAND, 100, batch, LEASE))
                .extracting(Outgoing::key)
                .contains(key);
        queue.putBackAll(batch);
        assertThat(one(key).state()).isEqualTo(MessageState.QUEUED);
        assertThat(one(other).state()).isEqualTo(MessageState.SUBMITTING);
        assertThat(takeByHand(LEASE)).contains(key);
    }

    @Test
    void findsTheReceiptThatWasQuickerThanTheAnswer() {
        String phone = Town.newPhone(UNSERVED + "01");
        String key = anAlert(phone);
        assertThat(takeByHand(LEASE)).contains(key);
        Receipt receipt = new Receipt("hand", "quick-" + key, phones.ref(phone), null, Instant.now());
        receipts.take(receipt);
        assertThat(one(key).state()).isEqualTo(MessageState.SUBMITTING);
        receipts.accepted(List.of(new Acceptance(key, "hand", "quick-" + key)));
        assertThat(one(key).state()).isEqualTo(MessageState.DELIVERED);
        receipts.take(receipt);
        probe.await("notification.message-delivered.v1", key);
        assertThat(probe.about(key)).hasSize(1);
    }

    @Test
    void settlesManyReceiptsAtOnceWhetherTheirAnswersAreKnownOrNot() {
        List<String> alerts = IntStream.range(0, 4)
                .mapToObj(i -> anAlert(Town.newPhone(UNSERVED + "07")))
                .toList();
        assertThat(takeByHand(LEASE)).containsAll(alerts);
        receipts.accepted(List.of(acceptance(alerts.get(0)), acceptance(alerts.get(1))));

        List<Receipt> brought = new ArrayList<>();
        brought.add(receipt(alerts.get(0), FailureReason.UNDELIVERABLE));
        brought.add(receipt(alerts.get(0), null));
        brought.add(receipt(alerts.get(1), FailureReason.UNDELIVERABLE));
        brought.add(receipt(alerts.get(2), null));
        brought.add(receipt(alerts.get(2), null));
        receipts.take(brought);
        receipts.take(brought);
        receipts.accepted(List.of(acceptance(alerts.get(2)), acceptance(alerts.get(3))));

        assertThat(alerts)
                .extracting(key -> one(key).state())
                .containsExactly(
                        MessageState.DELIVERED, MessageState.FAILED, MessageState.DELIVERED, MessageState.SUBMITTED);
        assertThat(mongo.getCollection("parkedReceipts").countDocuments(Filters.in("carrierId", ids(alerts))))
                .isZero();
        probe.await("notification.message-delivered.v1", alerts.get(2));
        assertThat(probe.about(alerts.get(2))).hasSize(1);
    }

    @Test
    void needsFewRoundTripsForManyMessagesAndTheirReceipts() {
        IntStream.range(0, 100).forEach(i -> anAlert(Town.newPhone(UNSERVED + "08")));
        double before = commands();

        List<String> taken = takeByHand(LEASE);
        receipts.take(taken.stream().map(key -> receipt(key, null)).toList());
        receipts.accepted(
                taken.stream().map(CarrierIntegrationTests::acceptance).toList());
        double needed = commands() - before;

        assertThat(taken).hasSize(100).allMatch(key -> one(key).state() == MessageState.DELIVERED);
        assertThat(needed).isBetween(5.0, 50.0);
    }

    @Test
    void givesEachMessageToOneInstance() throws Exception {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            made.add(anAlert(Town.newPhone(UNSERVED + "02")));
        }
        Callable<List<String>> instance = () -> {
            List<String> mine = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                queue.take("hand", BY_HAND, 10, newId(), LEASE).forEach(taken -> mine.add(taken.key()));
            }
            return mine;
        };
        List<String> taken = new ArrayList<>();
        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : instances.invokeAll(List.of(instance, instance, instance))) {
                taken.addAll(done.get());
            }
        }
        assertThat(taken).doesNotHaveDuplicates().containsAll(made);
    }

    @Test
    void saysWhatTheCarrierRefusedOrCouldNotDeliver() {
        assertThat(failureOfCodeTo(Town.newPhone(Town.REFUSED))).isEqualTo(FailureReason.REFUSED.name());
        assertThat(failureOfCodeTo(Town.newPhone(Town.UNDELIVERABLE))).isEqualTo(FailureReason.UNDELIVERABLE.name());
    }

    private String failureOfCodeTo(String phone) {
        String id = subscribe(phone, Map.of("keyword", "x")).body().path("id").asString();
        return probe.await(
                        "notification.message-failed.v1",
                        event ->
                                event.data().path("subscriptionId").asString("").equals(id))
                .data()
                .path("reason")
                .asString();
    }

    private List<String> takeByHand(Duration lease) {
        return queue.take("hand", BY_HAND, 100, newId(), lease).stream()
                .map(Outgoing::key)
                .toList();
    }

    private double commands() {
        return meters.find("mongodb.driver.commands").timers().stream()
                .filter(timer -> ONLY_OURS.contains(timer.getId().getTag("collection")))
                .mapToDouble(Timer::count)
                .sum();
    }

    private static Acceptance acceptance(String key) {
        return new Acceptance(key, "hand", "id-" + key);
    }

    private static Receipt receipt(String key, @Nullable FailureReason failure) {
        return new Receipt("hand", "id-" + key, "nobody", failure, Instant.now());
    }

    private static List<String> ids(List<String> keys) {
        return keys.stream().map(key -> "hand:id-" + key).toList();
    }

    private String anAlert(String phone) {
        Recipient recipient = phones.recipient(phone, "test/" + phone);
        String vacancy = newId();
        desk.alert(List.of(new MessageDesk.Alert(recipient, new Origin(null, vacancy), "【一站通】" + vacancy)));
        return store.findBy(Message.class, "vacancyId", vacancy).orElseThrow().key();
    }

    private Message one(String key) {
        return store.find(Message.class, key).orElseThrow();
    }

    private Message bySubscription(String id) {
        return store.findBy(Message.class, "subscriptionId", id).orElseThrow();
    }
}
