package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.onehall.local.hall.Answer;

/** Broker and SMS centre are away for half a minute; stations go on, and afterwards everything has arrived, once. */
class BrokerOutageScenarioTests {

    private static final Duration OUTAGE = Duration.ofSeconds(30);

    private static OwnHall own;

    @BeforeAll
    static void playAHire() {
        Store store = Store.besideTheBroker();
        store.assumePresent();
        own = OwnHall.up(Map.of("ONEHALL_STORE", store.label()));
        new HireSteps(own).playAll(() -> {});
    }

    @AfterAll
    static void down() {
        if (own != null) {
            own.close();
        }
    }

    @Test
    void stationsKeepWorkingWhileTheBrokerIsStalled() {
        keepsWorking(() -> own.signal("infrastructure", "STOP"), () -> own.signal("infrastructure", "CONT"));
    }

    @Test
    void stationsKeepWorkingWhileTheBrokerIsDead() {
        keepsWorking(
                () -> {
                    own.signal("infrastructure", "KILL");
                    await().until(BrokerOutageScenarioTests::refusesCallers);
                },
                own::startWhatIsMissing);
    }

    private static boolean refusesCallers() throws IOException {
        try (Socket broker = new Socket(InetAddress.getLoopbackAddress(), own.brokerPort())) {
            return broker.isClosed();
        } catch (ConnectException refused) {
            return true;
        }
    }

    private static void keepsWorking(Runnable goAway, Runnable comeBack) {
        HireSteps hire = new HireSteps(own);
        hire.aSubscriberAsksForAlerts();
        hire.anEmployerIsRegisteredAndSignsIn();
        List<String> people = new ArrayList<>();

        try {
            goAway.run();
            hire.theEmployerPublishesAVacancy();
            long end = System.nanoTime() + OUTAGE.toNanos();
            while (System.nanoTime() < end) {
                hire.aCoordinatorRegistersAnother(people);
            }
        } finally {
            comeBack.run();
        }

        assertThat(people).hasSizeGreaterThan(20);
        hire.theSubscriberGetsOneMessage();
        hire.aCoordinatorRegistersAPerson();
        hire.theVacancyPoolKnowsThePerson();
        await().atMost(Duration.ofSeconds(60)).until(() -> knownToTheVacancyPool(people.getLast()));
        assertThat(hire.alerts()).hasSize(1);
    }

    private static boolean knownToTheVacancyPool(String person) {
        Answer answer = own.hall().get("coordinator", "/api/persons/" + person + "/vacancies");
        return answer.isOk() && !answer.body().path("items").isEmpty();
    }
}
