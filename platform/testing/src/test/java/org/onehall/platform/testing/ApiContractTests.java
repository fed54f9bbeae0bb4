package org.onehall.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ApiContractTests {

    private static final String API = """
            {"openapi":"3.1.0","paths":{"/api/posts":{
              "get":{"security":[],"parameters":[{"name":"limit","in":"query","schema":{"type":"integer","maximum":100}}],
                "responses":{"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Post"}}}}}},
              "post":{"security":[{"bearer":[]}],
                "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/NewPost"}}}},
                "responses":{"201":{"description":"made"},"422":{"$ref":"#/components/responses/Refused"}}}}},
             "components":{
              "responses":{"Refused":{"content":{"application/problem+json":{"schema":{"type":"object"}}}}},
              "schemas":{
               "Post":{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"wage":{"type":"string"},
                 "inner":{"$ref":"#/components/schemas/Post"}}},
               "NewPost":{"type":"object","required":["title"],"properties":{"title":{"type":"string","maxLength":50},
                 "kind":{"type":"string","enum":["FULL","PART"]},"tags":{"type":"array","items":{"type":"string"}}}}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"/api/posts\"         | \"/api/jobs\"        | /api/posts is gone",
                "\"post\":{             | \"put\":{            | POST /api/posts is gone",
                "\"security\":[],       | \"security\":[{\"bearer\":[]}], | GET /api/posts asks for a sign-in now",
                "\"name\":\"limit\"     | \"name\":\"size\"    | GET /api/posts: parameter limit is gone",
                "\"in\":\"query\",      | \"in\":\"query\",\"required\":true, | parameter limit is required now",
                "\"maximum\":100        | \"maximum\":50       | parameter limit: maximum is less now",
                "\"201\":{              | \"200\":{            | POST /api/posts answers 201 no more",
                "\"id\":{\"type\":\"string\"} | \"id\":{\"type\":\"integer\"} | /id: type was [string], is [integer]",
                "\"id\":{\"type\":\"string\"} | \"id\":{\"type\":[\"string\",\"null\"]} | is [null, string]",
                "\"wage\":{             | \"pay\":{            | answers 200/wage is gone",
                "\"required\":[\"id\"], | \"x\":1,             | /id may be missing now",
                "\"required\":[\"title\"] | \"required\":[\"title\",\"kind\"] | takes/kind is required now",
                "\"kind\":{             | \"sort\":{           | takes/kind is gone",
                "\"FULL\",\"PART\"      | \"FULL\"             | takes/kind: takes [FULL] only",
                "\"items\":{\"type\":\"string\"} | \"items\":{\"type\":\"integer\"} | takes/tags[]: type was",
                "\"maxLength\":50       | \"maxLength\":20     | takes/title: maxLength is less now",
                "\"type\":\"string\",\"maxLength\" | \"type\":\"string\",\"pattern\":\"a+\",\"maxLength\" | pattern is another",
                "problem+json           | json                 | application/problem+json no more"
            })
    void seesWhatBreaksACaller(String was, String is, String why) {
        assertThat(API).contains(was);
        assertThat(ApiChanges.breaking(json(API), json(API.replace(was, is))))
                .anySatisfy(it -> assertThat(it).contains(why));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"paths\":{            | \"paths\":{\"/api/more\":{},",
                "\"maxLength\":50       | \"maxLength\":80",
                "\"FULL\",\"PART\"      | \"FULL\",\"PART\",\"SHIFT\"",
                "\"required\":[\"title\"] | \"required\":[]",
                "\"required\":[\"id\"] | \"required\":[\"id\",\"wage\"]",
                "\"wage\":{             | \"more\":{\"type\":\"string\"},\"wage\":{",
                "\"kind\":{             | \"more\":{\"type\":\"string\"},\"kind\":{",
                "\"title\":{\"type\":\"string\" | \"title\":{\"type\":[\"string\",\"null\"]",
                "\"security\":[{\"bearer\":[]}], | \"security\":[],"
            })
    void letsAnApiGrow(String was, String is) {
        assertThat(API).contains(was);
        assertThat(ApiChanges.breaking(json(API), json(API.replace(was, is)))).isEmpty();
    }

    @Test
    void letsNamedProblemsTakeThePlaceOfTheRest() {
        String refused = "{\"$ref\":\"#/components/responses/Refused\"}";
        String rest = API.replace("\"422\":" + refused, "\"422\":" + refused + ",\"default\":" + refused);
        String named = API.replace("\"422\":" + refused, "\"422\":" + refused + ",\"409\":" + refused);
        String bare = API.replace("\"422\":" + refused, "\"422\":" + refused + ",\"409\":{\"description\":\"x\"}");

        assertThat(ApiChanges.breaking(json(rest), json(named))).isEmpty();
        assertThat(ApiChanges.breaking(json(rest), json(bare)))
                .containsExactly("POST /api/posts answers 409: application/problem+json no more");
        assertThat(ApiChanges.breaking(json(named), json(API))).containsExactly("POST /api/posts answers 409 no more");
    }

    @Test
    void comparesWithTheCommittedCopy(@TempDir Path folder) throws IOException {
        Path copy = folder.resolve("api/x.json");
        assertThatThrownBy(() -> ApiContract.assertKept(json(API), copy, "false"))
                .hasMessageContaining("record it with -Donehall.api.record=true");
        ApiContract.assertKept(json(API), copy, "true");
        assertThatCode(() -> ApiContract.assertKept(json(API), copy, "false")).doesNotThrowAnyException();
        JsonNode grown = json(API.replace("\"maxLength\":50", "\"maxLength\":80"));
        assertThatThrownBy(() -> ApiContract.assertKept(grown, copy, "false"))
                .hasMessageContaining("is not what the service serves");
        JsonNode broken = json(API.replace("\"wage\":{", "\"pay\":{"));
        for (String record : List.of("false", "true")) {
            assertThatThrownBy(() -> ApiContract.assertKept(broken, copy, record))
                    .hasMessageContaining("Callers would break")
                    .hasMessageContaining("/wage is gone");
        }
        ApiContract.assertKept(broken, copy, "breaking");
        assertThat(Files.readString(copy)).contains("pay");
    }

    private static JsonNode json(String text) {
        return EventJson.MAPPER.readTree(text);
    }
}
