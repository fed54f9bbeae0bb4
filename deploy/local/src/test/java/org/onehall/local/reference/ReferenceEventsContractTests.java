package org.onehall.local.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onehall.local.reference.ReferenceFile.Division;
import org.onehall.local.reference.ReferenceFile.Occupation;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.testing.ProbedEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceEventsContractTests {

    private static final String DIVISION = "station.division-changed.v1";
    private static final String OCCUPATION = "station.occupation-changed.v1";

    @Test
    void sendsTheShapeOfTheSample() {
        EventContracts.assertEmits(
                DIVISION, ReferencePublisher.data(ReferenceFile.communities().getFirst()));
        EventContracts.assertEmits(
                OCCUPATION, ReferencePublisher.data(ReferenceFile.occupations().getFirst()));
    }

    @Test
    void tellsEachCodeAsItsSchemaSays() {
        List<Division> divisions = ReferenceFile.divisions();
        List<Occupation> occupations = ReferenceFile.occupations();

        assertThat(divisions).isNotEmpty().allSatisfy(it -> assertObeys(DIVISION, it.code(), it));
        assertThat(occupations).isNotEmpty().allSatisfy(it -> assertObeys(OCCUPATION, it.code(), it));
    }

    private static void assertObeys(String type, String code, Object record) {
        JsonNode event =
                JsonMapper.shared().readTree(ReferencePublisher.event(type, code, 1, ReferencePublisher.data(record)));
        assertThat(event.path("subject").asString()).isEqualTo(code);
        assertThat(event.path("sequence").asLong()).isEqualTo(1);
        assertThat(event.path("datacontenttype").asString()).isEqualTo("application/json");
        EventContracts.assertObeys(new ProbedEvent("station", 0, 0, code, null, 1, Map.of(), event));
    }
}
