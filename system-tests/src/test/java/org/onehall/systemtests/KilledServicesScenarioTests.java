package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.onehall.local.hall.Answer;

/** Every process, the store's among them, is killed (-9) once, at a random moment of the hire; people try again, and the hire happens once. */
@SharedHall.Guest
@Order(Integer.MAX_VALUE - 1)
class KilledServicesScenarioTests {

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
    void aHireSurvivesTheDeathOfEachProcess(OwnHall own) {
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
                            () -> killAndStart(own, victim),
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

    private static synchronized void killAndStart(OwnHall own, String victim) {
        System.out.println("onehall tests: killing " + victim);
        if (victim.equals("store")) {
            own.killStore();
        } else {
            own.signal(victim, "KILL");
        }
        own.startWhatIsMissing();
    }
}
