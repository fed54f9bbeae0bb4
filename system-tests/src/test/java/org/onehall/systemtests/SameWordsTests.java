package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People for a vacancy and vacancies for a person are two sides of one match: whoever reads both reads the same words. */
class SameWordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void bothPoolsGiveTheirReasonsInTheSameWords(String bundle) throws IOException {
        Map<String, String> ofPeople = reasons("jobseeker-service", bundle);

        assertThat(ofPeople).hasSizeGreaterThan(20);
        assertThat(reasons("employer-service", bundle)).isEqualTo(ofPeople);
    }

    private static Map<String, String> reasons(String service, String bundle) throws IOException {
        Path file = Path.of("..", service, "src", "main", "resources", bundle);
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            all.load(reader);
        }
        Map<String, String> reasons = new TreeMap<>();
        all.stringPropertyNames().stream()
                .filter(key -> key.startsWith("match.") || key.startsWith("education."))
                .forEach(key -> reasons.put(key, all.getProperty(key)));
        return reasons;
    }
}
