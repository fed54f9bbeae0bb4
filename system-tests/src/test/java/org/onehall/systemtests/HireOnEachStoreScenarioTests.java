package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hire, once on each kind of store that {@code ./onehall up} may find on somebody's machine. */
@SharedHall.Guest
class HireOnEachStoreScenarioTests {

    @ParameterizedTest
    @EnumSource(Store.class)
    void aHireGoesThroughOn(Store store, OwnHall shared) throws IOException {
        store.assumePresent();
        if (isOn(store, shared)) {
            hireIn(shared);
        } else {
            try (OwnHall own = OwnHall.up(Map.of("ONEHALL_STORE", store.label()))) {
                assertThat(isOn(store, own)).as("%s", own.status()).isTrue();
                String person = hireIn(own);
                if (store == Store.MONGOD) {
                    comesBackAfterItsStoreWasKilled(own, person);
                }
            }
        }
    }

    private static boolean isOn(Store store, OwnHall hall) {
        return hall.status().path("store").asString().startsWith(store.shownAs());
    }

    private static String hireIn(OwnHall hall) {
        HireSteps hire = new HireSteps(hall);

        hire.playAll(() -> {});

        assertThat(hire.alerts()).hasSize(1);
        return hire.person();
    }

    private static void comesBackAfterItsStoreWasKilled(OwnHall hall, String person) throws IOException {
        String pid =
                Files.readString(hall.home().resolve("data/mongod/mongod.lock")).strip();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !healthOfTheStoresProcess(hall).equals("UP"));

        hall.startWhatIsMissing();

        assertThat(hall.hall().get("coordinator", "/api/persons/" + person).isOk())
                .isTrue();
    }

    private static String healthOfTheStoresProcess(OwnHall hall) {
        return hall.status()
                .path("services")
                .valueStream()
                .filter(service -> service.path("name").asString().equals("infrastructure"))
                .map(service -> service.path("health").asString())
                .findFirst()
                .orElse("");
    }
}
