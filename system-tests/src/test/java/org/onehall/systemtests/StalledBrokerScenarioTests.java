package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onehall.local.hall.Answer;

/** Broker and SMS centre stop answering for half a minute; stations go on, and afterwards everything has arrived, once. */
class StalledBrokerScenarioTests {

    private static final Duration OUTAGE = Duration.ofSeconds(30);

    @Test
    void stationsKeepWorkingWhileTheBrokerIsDown() {
        Store store = Store.besideTheBroker();
        store.assumePresent();
        try (OwnHall own = OwnHall.up(Map.of("ONEHALL_STORE", store.label()))) {
            HireSteps before = new HireSteps(own);
            before.playAll(() -> {});
            HireSteps hire = new HireSteps(own);
            hire.aSubscriberAsksForAlerts();
            hire.anEmployerIsRegisteredAndSignsIn();
            List<String> people = new ArrayList<>();

            own.signal("infrastructure", "STOP");
            try {
                hire.theEmployerPublishesAVacancy();
                long end = System.nanoTime() + OUTAGE.toNanos();
                while (System.nanoTime() < end) {
                    hire.aCoordinatorRegistersAnother(people);
                }
            } finally {
                own.signal("infrastructure", "CONT");
            }

            assertThat(people).hasSizeGreaterThan(20);
            hire.theSubscriberGetsOneMessage();
            hire.aCoordinatorRegistersAPerson();
            hire.theVacancyPoolKnowsThePerson();
            String last = people.getLast();
            await().atMost(Duration.ofSeconds(60)).until(() -> knownToTheVacancyPool(own, last));
            assertThat(hire.alerts()).hasSize(1);
        }
    }

    private static boolean knownToTheVacancyPool(OwnHall own, String person) {
        Answer answer = own.hall().get("coordinator", "/api/persons/" + person + "/vacancies");
        return answer.isOk() && !answer.body().path("items").isEmpty();
    }
}
