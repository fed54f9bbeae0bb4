package org.onehall.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceEventsContractTests {

    @ParameterizedTest
    @ValueSource(strings = {"station.division-changed.v1", "station.occupation-changed.v1"})
    void sendsTheShapeOfTheSample(String type) throws Exception {
        JsonNode sample = read(type + ".sample.json");
        JsonNode schema = read(type + ".schema.json");
        Object record = type.contains("division")
                ? ReferenceFile.communities().getFirst()
                : ReferenceFile.occupations().getFirst();
        JsonNode data = ReferencePublisher.data(record);
        var event = JsonMapper.shared()
                .readTree(ReferencePublisher.event(type, data.get("code").asString(), 1, data));

        assertThat(event.propertyNames()).containsExactlyInAnyOrderElementsOf(sample.propertyNames());
        assertThat(data.propertyNames())
                .containsExactlyInAnyOrderElementsOf(sample.get("data").propertyNames());
        assertThat(schema.get("properties").propertyNames()).containsAll(data.propertyNames());
        schema.get("required")
                .forEach(name -> assertThat(data.has(name.asString())).isTrue());
    }

    private static JsonNode read(String name) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(Path.of("../../docs/events", name)));
    }
}
