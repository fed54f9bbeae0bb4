package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onehall.platform.testing.HouseRules;

/** The platform's starters keep the rules of the house as the services do; each is found by its folder, so none is left out. */
class StarterRulesTests {

    private static final Path PLATFORM = Path.of("..", "platform");

    /** Their stamps only make ids rise. */
    private static final Set<String> STAMPERS =
            Set.of("org.onehall.platform.events.outbox.EventIds", "org.onehall.platform.web.Ids");

    /** Tools of tests print, and wait by the machine's clock. */
    private static final String TOOLS = "testing";

    static List<String> starters() throws IOException {
        try (Stream<Path> folders = Files.list(PLATFORM)) {
            return folders.filter(folder -> Files.exists(folder.resolve("src").resolve("main")))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> !name.equals(TOOLS))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void findsThem() throws IOException {
        assertThat(starters()).contains("events", "privacy", "security", "web").hasSizeGreaterThanOrEqualTo(9);
    }

    @ParameterizedTest
    @MethodSource("starters")
    void keepTheRulesOfTheHouse(String starter) {
        Path classes = PLATFORM.resolve(starter).resolve("target").resolve("classes");

        HouseRules.checkStarter(classes, "org.onehall.platform." + starter, STAMPERS);
    }
}
