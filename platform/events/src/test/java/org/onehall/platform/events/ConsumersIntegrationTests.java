package org.onehall.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onehall.platform.events.consume.DeadLetter;
import org.onehall.platform.events.consume.DeadLetterEndpoint;
import org.onehall.platform.events.consume.DeadLetters;
import org.onehall.platform.events.consume.Place;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.ProbedEvent;
import org.onehall.platform.testing.RealBroker;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.KafkaException;
import tools.jackson.databind.node.ObjectNode;

@RealParts
@Import(ConsumersIntegrationTests.Readers.class)
@SpringBootTest(
        properties = {
            "spring.application.name=ledger-service",
            "onehall.events.delivery=3s",
            "onehall.events.pauses=10ms,20ms",
            "onehall.events.retry-delays=200ms,400ms"
        })
class ConsumersIntegrationTests {
    private static final String TOPIC = "other.account";
    private static final String OPENED = "other.account-opened.v1";

    record Account(String accountId, int amount) {}

    @Autowired
    private OtherServices others;

    @Autowired
    private Handler handler;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private RealBroker broker;

    @Autowired
    private EventProbe probe;

    private final String id = UUID.randomUUID().toString();

    @Test
    void handsOverWhatWasPublishedWithItsEnvelope() {
        ObjectNode event = others.publish(TOPIC, OPENED, id, 7, new Account(id, 3));

        awaitTries(id, 1);
        assertThat(handler.payloads).contains(new Account(id, 3));
        Received received = handler.of(id).getFirst();
        assertThat(received.id()).isEqualTo(event.path("id").asString());
        assertThat(received.type()).isEqualTo(OPENED);
        assertThat(received.source()).isEqualTo("/other-service");
        assertThat(received.subject()).isEqualTo(id);
        assertThat(received.sequence()).isEqualTo(7);
    }

    @Test
    void skipsTypesNobodyNamedAndGoesOn() {
        others.publish(TOPIC, "other.account-renamed.v1", id, 1, Map.of("odd", true));
        others.publish(TOPIC, OPENED, id, 2, Map.of("accountId", id, "amount", 1, "unknown", "is ignored"));

        awaitTries(id, 1);
        assertThat(dead(id)).isEmpty();
    }

    @Test
    void triesAgainWhatFailsForAMoment() {
        handler.failures.put(id, 2);
        others.publish(TOPIC, OPENED, id, 1, new Account(id, 1));

        awaitTries(id, 3);
        assertThat(dead(id)).isEmpty();
    }

    @Test
    void survivesAHandlerThatEndsInAnError() {
        handler.errors.add(id);
        others.publish(TOPIC, OPENED, id, 1, new Account(id, 1));
        others.publish(TOPIC, OPENED, id + "next", 1, new Account(id + "next", 1));

        awaitTries(id + "next", 1);
        await().untilAsserted(() -> assertThat(dead(id)).hasSize(1));
        assertThat(dead(id).getFirst().reason()).contains("deep");
    }

    @Test
    void triesAgainFromTheRetryTopicWhileOthersGoOn() {
        handler.failures.put(id, 5);
        others.publish(TOPIC, OPENED, id, 1, new Account(id, 1));
        others.publish(TOPIC, OPENED, id + "next", 1, new Account(id + "next", 1));

        awaitTries(id + "next", 1);
        awaitTries(id, 6);
        assertThat(dead(id)).isEmpty();
    }

    @Test
    void keepsPoisonAsADeadLetterThatAnOperatorReplays() {
        handler.failures.put(id, 9);
        ObjectNode event = others.publish(TOPIC, OPENED, id, 1, new Account(id, 1));

        await().untilAsserted(() -> assertThat(dead(id)).hasSize(1));
        DeadLetter letter = dead(id).getFirst();
        assertThat(letter.id()).isEqualTo(event.path("id").asString());
        assertThat(letter.topic()).isEqualTo(TOPIC);
        assertThat(letter.reason()).contains("no luck");
        assertThat(letter.value()).contains(id);

        DeadLetterEndpoint operator = new DeadLetterEndpoint(deadLetters);
        assertThat(operator.replay("nothing")).isNull();
        assertThat(operator.replay(letter.id())).containsValue(letter.id());
        awaitTries(id, 10);
        assertThat(dead(id)).isEmpty();
        assertThat(operator.one(letter.id()))
                .isNotNull()
                .extracting(DeadLetter::replayedAt)
                .isNotNull();
    }

    @Test
    void tellsOnTheDeadLetterTopicWhyWhereFromAndAfterHowManyTries() {
        handler.failures.put(id, 9);
        Instant before = Instant.now().minusSeconds(1);
        others.publish(TOPIC, OPENED, id, 1, new Account(id, 1));

        ProbedEvent dead = awaitOn(TOPIC + ".ledger-service.dead");
        ProbedEvent first = awaitOn(TOPIC);
        assertThat(dead.json()).isEqualTo(first.json());
        assertThat(dead.headers())
                .containsEntry("onehall-reason", "java.lang.IllegalStateException: no luck with ***, nor with ***")
                .containsEntry("onehall-topic", TOPIC)
                .containsEntry("onehall-partition", String.valueOf(first.partition()))
                .containsEntry("onehall-offset", String.valueOf(first.offset()))
                .containsEntry("onehall-group", "ledger-service.retry")
                .containsEntry("onehall-attempts", "9");
        assertThat(Instant.parse(dead.headers().get("onehall-died-at"))).isBetween(before, Instant.now());
        await().untilAsserted(() -> assertThat(dead(id)).hasSize(1));
        DeadLetter letter = dead(id).getFirst();
        assertThat(letter.reason()).isEqualTo(dead.headers().get("onehall-reason"));
        assertThat(letter.place()).isEqualTo(new Place(TOPIC, first.partition(), first.offset()));

        assertThat(deadLetters.replay(letter.id())).isTrue();
        ProbedEvent again = awaitOn(TOPIC + ".ledger-service.retry", 3);
        assertThat(again.headers())
                .containsEntry("onehall-partition", String.valueOf(first.partition()))
                .containsEntry("onehall-offset", String.valueOf(first.offset()));
    }

    @Test
    void tellsOnTheDeadLetterTopicOfAnEventThatNobodyCouldTry() {
        others.publish(TOPIC, OPENED, id, 1, Map.of("accountId", id, "amount", "many"));

        ProbedEvent dead = awaitOn(TOPIC + ".ledger-service.dead");
        assertThat(dead.headers())
                .containsEntry("onehall-group", "ledger-service")
                .containsEntry("onehall-attempts", "0")
                .containsEntry("onehall-offset", String.valueOf(awaitOn(TOPIC).offset()));
    }

    @Test
    void opensADeadLetterAgainWhenItsReplayFailsToo() {
        handler.failures.put(id, 18);
        others.publish(TOPIC, OPENED, id, 1, new Account(id, 1));
        await().untilAsserted(() -> assertThat(dead(id)).hasSize(1));

        deadLetters.replay(dead(id).getFirst().id());
        awaitTries(id, 18);
        await().untilAsserted(() -> assertThat(dead(id)).hasSize(1));
    }

    @Test
    void keepsADeadLetterOpenUntilTheBrokerHasTakenItsReplay() {
        handler.failures.put(id, 9);
        others.publish(TOPIC, OPENED, id, 1, new Account(id, 1));
        await().untilAsserted(() -> assertThat(dead(id)).hasSize(1));
        String letter = dead(id).getFirst().id();

        broker.pause();
        try {
            assertThatThrownBy(() -> deadLetters.replay(letter)).isInstanceOf(KafkaException.class);
            assertThat(dead(id)).hasSize(1);
        } finally {
            broker.resume();
        }
        assertThat(deadLetters.replay(letter)).isTrue();
        await().untilAsserted(() -> assertThat(handler.of(id)).hasSizeGreaterThanOrEqualTo(10));
        assertThat(dead(id)).isEmpty();
    }

    @Test
    void keepsWhatIsNoEventAsADeadLetterAtOnce() {
        others.publishRaw(TOPIC, id, "{\"no\": \"event\"}");
        others.publishRaw(TOPIC, id, "not even JSON");
        others.publish(TOPIC, OPENED, id, 1, Map.of("accountId", id, "amount", "many"));
        others.publish(TOPIC, OPENED, id, 2, new Account(id, 1));

        awaitTries(id, 1);
        await().untilAsserted(() -> assertThat(dead(id)).hasSize(3));
    }

    @Test
    void handsOverRepeatsAndLateEventsForTheHandlerToJudge() {
        ObjectNode second = others.publish(TOPIC, OPENED, id, 2, new Account(id, 2));
        others.publish(TOPIC, OPENED, id, 1, new Account(id, 1));
        others.publish(TOPIC, second);

        awaitTries(id, 3);
        assertThat(handler.of(id)).extracting(Received::sequence).containsExactly(2L, 1L, 2L);
        assertThat(handler.of(id).stream().map(Received::id).distinct()).hasSize(2);
    }

    @Test
    void goesOnWhereItWasWhenTheBrokerHasBeenAway() {
        broker.pause();
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            broker.resume();
        }
        others.publish(TOPIC, OPENED, id, 1, new Account(id, 1));
        awaitTries(id, 1);
    }

    @Test
    void handsOverTogetherWhatArrivedTogetherAndOneByOneWhenThatFails() {
        others.publish(TOPIC, "other.account-held.v1", id, 1, new Account(id, 0));
        IntStream.rangeClosed(1, 20)
                .forEach(number ->
                        others.publish(TOPIC, "other.account-paid.v1", id, 1 + number, new Account(id, number)));
        handler.poison.add(new Account(id, 13));
        handler.hold.countDown();

        await().untilAsserted(() -> assertThat(dead(id)).hasSize(1));
        assertThat(dead(id).getFirst().value()).contains("13");
        assertThat(handler.paid.stream()
                        .filter(account -> account.accountId().equals(id))
                        .map(Account::amount))
                .doesNotHaveDuplicates()
                .hasSize(19)
                .doesNotContain(13);
        assertThat(handler.together).anyMatch(size -> size > 1);
    }

    private ProbedEvent awaitOn(String topic) {
        return awaitOn(topic, 1);
    }

    private ProbedEvent awaitOn(String topic, int number) {
        await().untilAsserted(() -> assertThat(probedOn(topic)).hasSizeGreaterThanOrEqualTo(number));
        return probedOn(topic).get(number - 1);
    }

    private List<ProbedEvent> probedOn(String topic) {
        return probe.about(id).stream()
                .filter(event -> event.topic().equals(topic))
                .toList();
    }

    private void awaitTries(String account, int tries) {
        await().untilAsserted(() -> assertThat(handler.of(account)).hasSize(tries));
    }

    private List<DeadLetter> dead(String account) {
        return deadLetters.open().stream()
                .filter(letter -> account.equals(letter.key()))
                .toList();
    }

    static final class Handler {
        final Map<String, Integer> failures = new ConcurrentHashMap<>();
        final Map<String, List<Received>> received = new ConcurrentHashMap<>();
        final Set<String> errors = ConcurrentHashMap.newKeySet();
        final List<Account> payloads = new CopyOnWriteArrayList<>();
        final CountDownLatch hold = new CountDownLatch(1);
        final Set<Account> poison = ConcurrentHashMap.newKeySet();
        final List<Account> paid = new CopyOnWriteArrayList<>();
        final List<Integer> together = new CopyOnWriteArrayList<>();

        List<Received> of(String account) {
            return received.getOrDefault(account, List.of());
        }

        void handle(Account account, Received event) {
            received.computeIfAbsent(account.accountId(), id -> new CopyOnWriteArrayList<>())
                    .add(event);
            payloads.add(account);
            if (errors.contains(account.accountId())) {
                throw new StackOverflowError("deep");
            }
            if (failures.merge(account.accountId(), -1, Integer::sum) >= 0) {
                throw new IllegalStateException("no luck with 13800138000, nor with 33010419900307123X");
            }
        }

        void hold() {
            try {
                assertThat(hold.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void pay(List<Subscription.Event<Account>> events) {
            together.add(events.size());
            List<Account> accounts =
                    events.stream().map(Subscription.Event::data).toList();
            if (accounts.stream().anyMatch(poison::contains)) {
                throw new IllegalStateException("no luck");
            }
            paid.addAll(accounts);
        }
    }

    @TestConfiguration
    static class Readers {
        @Bean
        Handler handler() {
            return new Handler();
        }

        @Bean
        Subscription accounts(Handler handler) {
            return Subscription.to(TOPIC)
                    .on(OPENED, Account.class, handler::handle)
                    .on("other.account-held.v1", Account.class, (account, event) -> handler.hold())
                    .onMany("other.account-paid.v1", Account.class, handler::pay)
                    .build();
        }
    }
}
