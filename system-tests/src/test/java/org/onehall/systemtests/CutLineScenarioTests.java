package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The SMS centre cannot be reached for a while; what is to be sent waits, and goes once when it is back. */
@SharedHall.Guest
class CutLineScenarioTests {

    private static final int SUBSCRIBERS = 8;
    private static final Duration OUTAGE = Duration.ofSeconds(15);

    @Test
    void messagesWaitForTheSmsCentreAndGoOnce(OwnHall own, CutLine line) throws InterruptedException {
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
            await().atMost(Duration.ofSeconds(60)).until(() -> waiting(own) >= SUBSCRIBERS);
            Thread.sleep(OUTAGE);
            assertThat(hires).allSatisfy(hire -> assertThat(hire.alerts()).isEmpty());
        } finally {
            line.mend();
        }

        hires.forEach(HireSteps::theSubscriberGetsOneMessage);
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting(own) == 0);
        assertThat(hires).allSatisfy(hire -> assertThat(hire.alerts()).hasSize(1));
    }

    private static long waiting(OwnHall own) {
        return own.hall()
                .get("administrator", "/api/messages?state=QUEUED&limit=1")
                .orRefuse("list messages")
                .body()
                .path("total")
                .asLong();
    }
}
