package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.onehall.local.hall.Answer;

/** The events of a hire come twice, backwards, and old ones after newer ones; nobody sees a difference. */
@SharedHall.Guest
class RepeatedEventsScenarioTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void eventsThatComeTwiceOrInTheWrongOrderChangeNothing(OwnHall own) {
        try (PublishedEvents events = new PublishedEvents(own)) {
            HireSteps hire = new HireSteps(own);
            hire.aCoordinatorRegistersAPerson();
            hire.thePersonAsksForAtLeast("9000.00");
            hire.thePersonAsksForAtLeast("3000.00");
            hire.aSubscriberAsksForAlerts();
            hire.anEmployerIsRegisteredAndSignsIn();
            hire.theEmployerPublishesAVacancy();
            hire.theEmployerOffers("2000.00", "2500.00");
            hire.theEmployerOffers("3600.00", "4300.00");
            hire.bothPoolsKnowTheMatch();
            hire.theSubscriberGetsOneMessage();
            seesNoDifference(own, hire, events);

            hire.theCoordinatorRefersThePerson();
            hire.theEmployerHires();
            hire.thePoolKnows();
            seesNoDifference(own, hire, events);

            assertThat(hire.alerts()).hasSize(1);
        }
    }

    @Test
    void anOperatorsReplayReachesTheServiceAndSaysWhenThereIsNoSuchLetter(OwnHall own) {
        assertThat(own.command("dead-letters", "employer-service")).contains("employer-service");
        assertThatThrownBy(() -> own.command("dead-letters", "employer-service", "replay", "no-such"))
                .hasMessageMatching("(?s).*(There is no such dead letter|没有这条死信).*");
        assertThatThrownBy(() -> own.command("dead-letters", "employer-service", "bogus"))
                .hasMessageContaining("dead-letters SERVICE replay ID");
    }

    private static void seesNoDifference(OwnHall own, HireSteps hire, PublishedEvents events) {
        awaitConsumed(events);
        long dead = events.dead();
        Map<String, String> before = seen(own, hire);
        List<ConsumerRecord<byte[], byte[]>> all = events.all();
        assertThat(all).hasSizeGreaterThan(5);
        List<ConsumerRecord<byte[], byte[]>> twice = new ArrayList<>();
        all.forEach(event -> twice.addAll(List.of(event, event)));

        events.again(twice);
        awaitConsumed(events);
        assertThat(seen(own, hire)).as("after each event twice").isEqualTo(before);

        events.again(all.reversed());
        awaitConsumed(events);
        assertThat(seen(own, hire)).as("after all events backwards").isEqualTo(before);

        events.again(List.of(all.getLast(), all.getFirst()));
        awaitConsumed(events);
        assertThat(seen(own, hire)).as("after the first event once more").isEqualTo(before);
        assertThat(events.dead()).isEqualTo(dead);
    }

    private static void awaitConsumed(PublishedEvents events) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).until(events::areConsumed);
    }

    /** Everything the hall shows of this hire, and the messages on the subscriber's phone. */
    private static Map<String, String> seen(OwnHall own, HireSteps hire) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (String path : List.of(
                "/api/persons/" + hire.person(),
                "/api/persons/" + hire.person() + "/vacancies",
                "/api/vacancies/" + hire.vacancy(),
                "/api/vacancies/" + hire.vacancy() + "/candidates",
                "/api/employers/" + hire.employer(),
                "/api/referrals?vacancy=" + hire.vacancy())) {
            Answer answer = own.hall().get("coordinator", path);
            seen.put(path, answer.status() + " " + (answer.isOk() ? answer.body() : answer.text("code")));
        }
        seen.put("messages", String.join("\n", own.sms(hire.phone())));
        return seen;
    }
}
