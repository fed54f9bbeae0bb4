package org.onehall.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreResolutionTests {

    private static final Map<String, String> BARE_MACHINE = Map.of("PATH", "");

    @TempDir
    Path data;

    @Test
    void takesTheOrderedAddressBeforeAnythingElse() {
        try (var store = start(Map.of("MONGODB_URI", "mongodb://elsewhere", "PATH", ""))) {
            assertThat(store.uri()).isEqualTo("mongodb://elsewhere");
        }
        assertThat(StoreKind.remembered(data)).isEmpty();
    }

    @Test
    void staysWithTheStoreThatHoldsTheData() {
        try (var store = start(Map.of("ONEHALL_STORE", "embedded"))) {
            assertThat(store.name()).startsWith("embedded");
        }
        try (var store = start(Map.of("PATH", System.getenv("PATH")))) {
            assertThat(store.name()).startsWith("embedded");
        }
    }

    @Test
    void refusesToHideDataThatIsInAStoreThatIsGone() {
        StoreKind.MONGOD.remember(data);
        assertThatExceptionOfType(NotToBeHadException.class)
                .isThrownBy(() -> start(BARE_MACHINE).close())
                .extracting(NotToBeHadException::why)
                .satisfies(why -> {
                    assertThat(why.chinese()).contains("mongod");
                    assertThat(why.english()).contains("mongod");
                });
    }

    private RunningStore start(Map<String, String> environment) {
        return new StoreResolution(data, 0, environment).start();
    }
}
