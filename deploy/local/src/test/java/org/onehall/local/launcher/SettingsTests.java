package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTests {

    private static final Settings SETTINGS = new Settings(
            Path.of("."),
            new Home(Path.of("home")),
            new Ports(8080),
            new Secrets(List.of(), List.of(), "secret", "secret", "secret"));

    @ParameterizedTest
    @CsvSource({
        "mongodb://localhost:8090, mongodb://localhost:8090/onehall_employer",
        "mongodb://localhost:8090/, mongodb://localhost:8090/onehall_employer",
        "mongodb://localhost:8090/?replicaSet=rs0, mongodb://localhost:8090/onehall_employer?replicaSet=rs0",
        "mongodb://u:p@a:1/admin?authSource=admin, mongodb://u:p@a:1/onehall_employer?authSource=admin",
        "mongodb+srv://u:p@cluster/any, mongodb+srv://u:p@cluster/onehall_employer"
    })
    void givesEachServiceADatabaseOfItsOwn(String store, String expected) {
        assertThat(SETTINGS.of(Part.EMPLOYER, new Parts("mongod", store, "broker")))
                .containsEntry("SPRING_MONGODB_URI", expected);
        assertThat(SETTINGS.of(Part.GATEWAY)).doesNotContainKey("SPRING_MONGODB_URI");
    }

    @Test
    void sweepsSeldomWhereASweepWalksWholeCollections() {
        Parts embedded = new Parts("embedded (mongo-java-server)", "mongodb://localhost:8090", "broker");
        Parts mongod = new Parts("mongod 6.0.5", "mongodb://localhost:8090", "broker");

        assertThat(SETTINGS.of(Part.EMPLOYER, embedded)).containsEntry("ONEHALL_EVENTS_SWEEP", "20s");
        assertThat(SETTINGS.of(Part.EMPLOYER, mongod)).doesNotContainKey("ONEHALL_EVENTS_SWEEP");
    }
}
