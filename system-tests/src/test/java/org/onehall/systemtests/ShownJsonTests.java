package org.onehall.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShownJsonTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}            | {\"a\":1}",
                "{\"a\":\"…\"}        | {\"a\":7}",
                "{\"a\":\"x…z\"}      | {\"a\":\"xyz\"}",
                "{\"a\":1,\"…\":\"…\"} | {\"a\":1,\"b\":2}",
                "[1,2]                | [1,2]",
                "[2,\"…\"]            | [1,2,3]",
                "{\"a\":null}         | {\"a\":null}"
            })
    void takesWhatIsShown(String shown, String answered) {
        assertThat(ShownJson.differences(json(shown), json(answered))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}            | {\"a\":2}",
                "{\"a\":1}            | {\"a\":\"1\"}",
                "{\"a\":1}            | {\"a\":1,\"b\":2}",
                "{\"a\":1,\"b\":2}    | {\"a\":1}",
                "{\"a\":\"…\"}        | {\"a\":null}",
                "{\"a\":\"…\"}        | {}",
                "{\"a\":\"x…z\"}      | {\"a\":\"xy\"}",
                "[1]                  | [1,2]",
                "[4,\"…\"]            | [1,2,3]",
                "{\"a\":{\"b\":1}}    | {\"a\":{\"b\":2}}",
                "201                  | 200"
            })
    void refusesWhatIsNot(String shown, String answered) {
        assertThat(ShownJson.differences(json(shown), json(answered))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{\"a\":1} | {\"a\":2} | true", "{\"a\":1} | {\"a\":\"1\"} | false", "{\"a\":1} | {} | false"})
    void asksForTheShapeAlone(String shown, String answered, boolean fits) {
        assertThat(ShownJson.differencesOfShape(json(shown), json(answered)).isEmpty())
                .isEqualTo(fits);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
