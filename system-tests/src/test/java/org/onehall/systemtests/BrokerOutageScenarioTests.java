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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.onehall.local.hall.Answer;

/**
 * Broker and SMS centre are away for half a minute; stations go on, and afterwards everything has arrived, once. Last of all:
 * the many people it registers would crowd others out of the best candidates.
 */
@SharedHall.Guest
@Order(Integer.MAX_VALUE)
class BrokerOutageScenarioTests {

    private static final Duration OUTAGE = Duration.ofSeconds(30);

    private final OwnHall own;

    BrokerOutageScenarioTests(OwnHall own) {
        this.own = own;
    }

    /** The store must go on while the broker's process is stopped. */
    @BeforeAll
    static void assumeAStoreBesideTheBroker() {
        Store.besideTheBroker().assumePresent();
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
                    await().until(this::refusesCallers);
                },
                own::startWhatIsMissing);
    }

    private boolean refusesCallers() throws IOException {
        try (Socket broker = new Socket(InetAddress.getLoopbackAddress(), own.brokerPort())) {
            return broker.isClosed();
        } catch (ConnectException refused) {
            return true;
        }
    }

    private void keepsWorking(Runnable goAway, Runnable comeBack) {
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

    private boolean knownToTheVacancyPool(String person) {
        Answer answer = own.hall().get("coordinator", "/api/persons/" + person + "/vacancies");
        return answer.isOk() && !answer.body().path("items").isEmpty();
    }
}
