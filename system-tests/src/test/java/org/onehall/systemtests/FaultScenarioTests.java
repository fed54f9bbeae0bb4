package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.onehall.local.district.SampleDistrict;
import org.onehall.local.hall.Answer;

/**
 * What people notice of a hall whose processes are taken away: nothing is lost and nothing done twice. In a hall of its own, so
 * that the scenarios of the shared hall go on meanwhile, and in this order. Not beside the kills of a single service, and
 * after the first hall, which records what makes later ones start quicker.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("kills")
@Order(Integer.MAX_VALUE)
class FaultScenarioTests {

    private static CutLine line;
    private static OwnHall own;

    @BeforeAll
    static void up() throws InterruptedException {
        FirstHall.awaitDown();
        line = new CutLine();
        Map<String, String> settings = new HashMap<>(line.carrier());
        settings.putAll(Store.ofFaults().order());
        own = OwnHall.up(settings);
        line.leadTo(own.smsCentre());
    }

    @AfterAll
    static void down() {
        line.close();
        if (own != null) {
            own.close();
        }
    }

    /** The hire on this kind of store, before anything is taken away. */
    @Nested
    @Order(1)
    @Execution(ExecutionMode.SAME_THREAD)
    class NothingIsAway {

        @Test
        void aHireGoesThrough() {
            assertThat(own.status().path("store").asString())
                    .startsWith(Store.ofFaults().shownAs());
            HireSteps hire = new HireSteps(own);

            hire.playAll(() -> {});

            assertThat(hire.alerts()).hasSize(1);
        }
    }

    /** The SMS centre cannot be reached for a while; what is to be sent waits, and goes once when it is back. */
    @Nested
    @Order(2)
    @Execution(ExecutionMode.SAME_THREAD)
    class TheLineToTheSmsCentreIsCut {

        private static final int SUBSCRIBERS = 8;
        private static final Duration OUTAGE = Duration.ofSeconds(15);

        @Test
        void messagesWaitForTheSmsCentreAndGoOnce() throws InterruptedException {
            List<HireSteps> hires = new ArrayList<>();
            for (int i = 0; i < SUBSCRIBERS; i++) {
                HireSteps hire = new HireSteps(own);
                hire.aSubscriberAsksForAlerts();
                hires.add(hire);
            }
            HireSteps told = hires.getFirst();
            told.anEmployerIsRegisteredAndSignsIn();

            line.cut();
            try {
                await().until(() -> !line.isTaken());
                told.theEmployerPublishesAVacancy();
                await().atMost(Duration.ofSeconds(60)).until(() -> waiting() >= SUBSCRIBERS);
                Thread.sleep(OUTAGE);
                assertThat(hires).allSatisfy(hire -> assertThat(hire.alerts()).isEmpty());
            } finally {
                line.mend();
            }

            hires.forEach(HireSteps::theSubscriberGetsOneMessage);
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
            assertThat(hires).allSatisfy(hire -> assertThat(hire.alerts()).hasSize(1));
        }

        private static long waiting() {
            return total("administrator", "/api/messages?state=QUEUED&limit=1");
        }
    }

    /** Every process, the store's among them, is killed (-9) once, at a random moment of the hire; people try again, and the hire happens once. */
    @Nested
    @Order(3)
    @Execution(ExecutionMode.SAME_THREAD)
    class EachProcessDies {

        private static final List<String> PROCESSES = List.of(
                "registry",
                "identity-service",
                "jobseeker-service",
                "employer-service",
                "notification-service",
                "gateway",
                "infrastructure",
                "store");

        @Test
        void aHireSurvivesTheDeathOfEachProcess() {
            long seed = System.nanoTime();
            System.out.println("onehall tests: random moments from seed " + seed);
            Random random = new Random(seed);
            List<String> victims = new ArrayList<>(PROCESSES);
            Collections.shuffle(victims, random);
            HireSteps hire = new HireSteps(own);
            List<CompletableFuture<Void>> restarts = new ArrayList<>();

            try {
                hire.playAll(() -> {
                    if (!victims.isEmpty()) {
                        String victim = victims.removeLast();
                        restarts.add(CompletableFuture.runAsync(
                                () -> killAndStart(victim),
                                CompletableFuture.delayedExecutor(random.nextInt(400), TimeUnit.MILLISECONDS)));
                    }
                });
            } finally {
                restarts.forEach(CompletableFuture::join);
            }

            assertThat(victims).isEmpty();
            assertThat(hire.alerts()).hasSize(1);
            Answer file = own.hall().get("coordinator", "/api/persons/" + hire.person());
            assertThat(file.body().path("employment").path("status").asString()).isEqualTo("EMPLOYED");
        }

        private synchronized void killAndStart(String victim) {
            System.out.println("onehall tests: killing " + victim);
            if (victim.equals("store")) {
                own.killStore();
            } else {
                own.signal(victim, "KILL");
            }
            own.startWhatIsMissing();
        }
    }

    /**
     * Broker and SMS centre are away for half a minute; stations go on, and afterwards everything has arrived, once. After the
     * others: the many people it registers would crowd theirs out of the best candidates.
     */
    @Nested
    @Order(4)
    @Execution(ExecutionMode.SAME_THREAD)
    class TheBrokerIsAway {

        private static final Duration OUTAGE = Duration.ofSeconds(30);
        /** Between two people: quicker than a desk, and it leaves the machine to the other scenarios. */
        private static final Duration PACE = Duration.ofMillis(200);

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
                    LockSupport.parkNanos(PACE.toNanos());
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

    /** What was there before and during all that is in nobody's way: {@code up} brings in a street and plays its hire. */
    @Nested
    @Order(5)
    @Execution(ExecutionMode.SAME_THREAD)
    class TheSampleDistrictIsAskedFor {

        @Test
        void aStreetIsBroughtInAndOneHireIsPlayedOnce() {
            int residents = SampleDistrict.ofStreets(1).residents().size();
            long people = total("officer", "/api/persons?limit=1");
            long hires = total("officer", "/api/referrals?state=HIRED&limit=1");

            own.command("up", "--streets", "1");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(total("officer", "/api/persons?limit=1"))
                            .isGreaterThanOrEqualTo(people + residents));
            own.command("up", "--streets", "1");

            assertThat(total("officer", "/api/persons?limit=1")).isEqualTo(people + residents);
            assertThat(total("officer", "/api/referrals?state=HIRED&limit=1")).isEqualTo(hires + 1);
        }
    }

    private static long total(String role, String list) {
        return own.hall().get(role, list).orRefuse(list).body().path("total").asLong();
    }
}
