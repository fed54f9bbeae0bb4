package org.onehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.ApiContract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ApiDocsTests {

    private static final String PERSONS = """
            {"openapi":"3.1.0","info":{"title":"x","version":"1"},"security":[{"bearer":[]}],
             "paths":{"/api/persons":{"get":{"responses":{"200":{"description":"ok","content":{"application/json":
               {"schema":{"$ref":"#/components/schemas/Page"}}}}}}}},
             "components":{"schemas":{"Page":{"type":"object","properties":{"person":{"type":"string"}}},
               "Problem":{"type":"object"}},"securitySchemes":{"bearer":{"type":"http","scheme":"bearer"}}}}""";
    private static final String VACANCIES = """
            {"openapi":"3.1.0","info":{"title":"y","version":"1"},
             "paths":{"/api/vacancies":{"post":{"responses":{"201":{"description":"made"},
               "200":{"description":"ok","content":{"application/json":
               {"schema":{"$ref":"#/components/schemas/Page"}}}}}}}},
             "components":{"schemas":{"Page":{"type":"object","properties":{"vacancy":{"type":"string"}}},
               "Problem":{"type":"object"}},"securitySchemes":{"bearer":{"type":"http","scheme":"bearer"}}}}""";

    House house;
    Caller caller;
    final Backend jobseeker = new Backend("jobseeker-service");
    final Backend employer = new Backend("employer-service");

    @BeforeEach
    void start() {
        jobseeker.answers(Backend.json(200, PERSONS));
        employer.answers(Backend.json(200, VACANCIES));
        house = new House(List.of(jobseeker, employer));
        caller = new Caller(house);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private JsonNode document() {
        HttpResponse<String> answer = caller.get("/v3/api-docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void joinsTheDocumentsOfTheServices() {
        JsonNode document = document();

        assertThat(document.at("/openapi").stringValue()).isEqualTo("3.1.0");
        assertThat(document.at("/paths").propertyNames()).contains("/api/persons", "/api/vacancies");
        assertThat(document.at("/components/schemas").propertyNames()).contains("Page", "Problem", "HallProblem");
        assertThat(document.at("/paths/~1api~1persons/get/security/0").has("bearer"))
                .isTrue();
    }

    @Test
    void keepsApartWhatTwoServicesCallTheSame() {
        JsonNode document = document();

        String first = document.at("/paths/~1api~1persons/get/responses/200/content/application~1json/schema/$ref")
                .stringValue();
        String second = document.at("/paths/~1api~1vacancies/post/responses/200/content/application~1json/schema/$ref")
                .stringValue();
        assertThat(first).isNotEqualTo(second);
        assertThat(document.at(first.substring(1)).at("/properties").has("person"))
                .isTrue();
        assertThat(document.at(second.substring(1)).at("/properties").has("vacancy"))
                .isTrue();
    }

    @Test
    void describesTheGatewaysOwnAnswers() {
        JsonNode document = document();
        assertThat(document.at("/paths/~1api~1vacancies/post/responses").propertyNames())
                .contains("201", "400", "401", "403", "413", "429", "500", "503");
        assertThat(document.at("/paths/~1api~1persons/get/responses").propertyNames())
                .contains("200", "400", "401", "429", "500", "503")
                .doesNotContain("403", "413");
        assertThat(document.at("/components/responses/Hall429/headers/Retry-After/required")
                        .booleanValue())
                .isTrue();
        assertThat(document.at("/components/responses/Hall503/content").toString())
                .contains("#/components/schemas/Problem", "#/components/schemas/HallProblem");
    }

    @Test
    void describesItsOwnAnswersInItsOwnDocumentToo() {
        JsonNode own =
                JsonMapper.shared().readTree(caller.get("/v3/api-docs/gateway").body());

        assertThat(own.at("/paths/~1session~1end/post/responses").propertyNames())
                .contains("302", "400", "401", "403", "413", "429", "500", "503");
        assertThat(own.at("/components/responses/Hall503/content").toString())
                .contains("#/components/schemas/HallProblem")
                .doesNotContain("#/components/schemas/Problem");
    }

    @Test
    void answersWhatTheDocumentSaysOfAProblem() {
        JsonNode own =
                JsonMapper.shared().readTree(caller.get("/v3/api-docs/gateway").body());
        JsonNode refused =
                JsonMapper.shared().readTree(caller.get("/api/operations").body());

        assertThat(own.at("/components/schemas/HallProblem/required")
                        .valueStream()
                        .map(JsonNode::stringValue))
                .isNotEmpty()
                .allMatch(refused::has);
    }

    @Test
    void saysWhichServicesAreMissing() {
        assertThat(document().at("/x-missing-services").toString())
                .contains("identity-service", "notification-service")
                .doesNotContain("employer-service");
    }

    @Test
    void asksEachServiceOnceInAWhile() {
        document();
        document();

        assertThat(jobseeker.heard).hasSize(1);
    }

    @Test
    void describesWhatTheGatewayItselfOffersToBrowsers() {
        JsonNode document = document();

        assertThat(document.at("/paths").propertyNames())
                .contains("/session", "/session/start/onehall", "/session/end");
        JsonNode said = JsonMapper.shared().readTree(caller.get("/session").body());
        JsonNode session = document.at("/components/schemas/Session");
        assertThat(session.path("properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(said.propertyNames());
        assertThat(session.path("required").valueStream().map(JsonNode::stringValue))
                .allMatch(said::has);
        assertThat(document.at("/paths").propertyNames())
                .contains(
                        said.path("signIn").stringValue(), said.path("signOut").stringValue());
    }

    @Test
    void keepsItsApi() {
        ApiContract.assertKept("gateway", URI.create(house.address() + "/v3/api-docs/gateway"));
    }
}
