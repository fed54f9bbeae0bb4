package org.onehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTests {

    static House house;
    static Caller caller;
    static final Backend IDENTITY = House.identity();
    static final Backend JOBSEEKER = new Backend("jobseeker-service");
    static final Backend EMPLOYER = new Backend("employer-service");

    @BeforeAll
    static void start() {
        house = new House(List.of(IDENTITY, JOBSEEKER, EMPLOYER));
        caller = new Caller(house);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void namesTheTraceInItsOwnProblemsAndTheirLanguage() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        HttpResponse<String> answer = caller.get("/nowhere", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"traceId\":\"" + trace + "\"");
        assertThat(answer.headers().firstValue("Content-Language")).contains("zh-CN");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/persons, jobseeker-service",
        "/api/persons/7/wish, jobseeker-service",
        "/api/persons/7/vacancies, employer-service",
        "/api/households/3, jobseeker-service",
        "/api/survey-sheets, jobseeker-service",
        "/api/vacancies, employer-service",
        "/api/vacancies/7/publication, employer-service",
        "/api/vacancies/7/candidates, jobseeker-service",
        "/api/referrals/1/answer, employer-service",
        "/api/employers, employer-service",
        "/api/publication-policy, employer-service",
        "/api/refusal-reasons, employer-service",
        "/api/withdrawal-reasons, employer-service",
        "/api/accounts, identity-service",
        "/api/clients, identity-service",
        "/api/sign-in-codes, identity-service",
        "/oauth2/authorize, identity-service",
        "/.well-known/openid-configuration, identity-service",
        "/login, identity-service",
        "/connect/register, identity-service",
        "/userinfo, identity-service"
    })
    void leadsEachAddressToItsService(String path, String service) {
        assertThat(caller.get(path).body()).contains(service);
    }

    @Test
    void passesMethodPathQueryAndBodyAsTheyCame() {
        caller.send(
                "PUT",
                "/api/persons/a%20b/wish?name=%E7%8E%8B%26co&empty&x=1&x=2",
                "{\"name\":\"王\"}",
                "Content-Type",
                "application/json",
                "If-Match",
                "\"3\"");

        assertThat(JOBSEEKER.last().method()).isEqualTo("PUT");
        assertThat(JOBSEEKER.last().target()).isEqualTo("/api/persons/a%20b/wish?name=%E7%8E%8B%26co&empty&x=1&x=2");
        assertThat(JOBSEEKER.last().text()).isEqualTo("{\"name\":\"王\"}");
        assertThat(JOBSEEKER.last().header("If-Match")).isEqualTo("\"3\"");
        assertThat(JOBSEEKER.last().header("Content-Length")).isEqualTo("14");
    }

    @Test
    void passesAFormAsItCame() {
        caller.post(
                "/login?code=1",
                "username=a%2Bb&password=p%26w&code=2",
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(IDENTITY.last().text()).isEqualTo("username=a%2Bb&password=p%26w&code=2");
        assertThat(IDENTITY.last().target()).isEqualTo("/login?code=1");
    }

    @Test
    void passesALargeBodyWithoutKeepingItInMemory() {
        String sheet = "x".repeat(3_000_000);

        HttpResponse<String> answer = caller.post("/api/survey-sheets", sheet, "Content-Type", "text/csv");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JOBSEEKER.last().text()).hasSize(3_000_000);
    }

    @Test
    void passesStatusHeadersAndBodyOfTheAnswer() {
        EMPLOYER.answers((exchange, heard) -> {
            exchange.getResponseHeaders().add("Location", "/api/vacancies/9");
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            Backend.json(201, "{\"id\":\"9\"}").to(exchange, heard);
        });

        HttpResponse<String> answer = caller.post("/api/vacancies", "{}", "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).contains("/api/vacancies/9");
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.body()).isEqualTo("{\"id\":\"9\"}");
        EMPLOYER.answers(Backend.json(200, "{\"service\":\"employer-service\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/persons/%2e%2e/%2e%2e/actuator/env",
                "/api/persons/../../actuator/env",
                "/api/persons;x=/../../actuator/env",
                "/api/persons/%2fetc",
                "/api/persons//x",
                "/api/persons/%00"
            })
    void refusesPathsThatMeanSomethingElseBehindIt(String path) {
        int before = JOBSEEKER.heard.size();

        String answer = caller.raw("GET " + path + " HTTP/1.1", "Host: hall", "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("jobseeker-service");
        assertThat(JOBSEEKER.heard).hasSize(before);
    }

    @Test
    void countsARefusedPathAsFailedByThat() {
        caller.raw("GET /api/persons//x HTTP/1.1", "Host: hall", "Connection: close");

        assertThat(house.bean(MeterRegistry.class)
                        .find("http.server.requests")
                        .tag("error", "RequestRejectedException")
                        .tag("exception", "RequestRejectedException")
                        .tag("uri", "UNKNOWN")
                        .tag("status", "400")
                        .timers())
                .isNotEmpty();
    }

    @Test
    void anAddressInTheRequestLineChoosesNoOtherHost() {
        String answer = caller.raw(
                "GET http://169.254.169.254/api/persons HTTP/1.1", "Host: 169.254.169.254", "Connection: close");

        assertThat(answer).contains("jobseeker-service");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /api/per sons HTTP/1.1, 400, malformed-request, 请求不合规范 Malformed request",
        "GET /api/persons?[x] HTTP/1.1, 400, malformed-request, 请求不合规范 Malformed request",
        "G(ET / HTTP/1.1, 400, malformed-request, 请求不合规范 Malformed request",
        "TRACE /api/persons HTTP/1.1, 405, method-not-allowed, 这个地址不接受这种方法",
        "QUERY /api/persons HTTP/1.1, 405, method-not-allowed, 这个地址不接受这种方法",
        "GET /api/persons HTTP/9.9, 505, internal, 大厅内部错误 Internal error"
    })
    void answersWhatTheContainerRefusesWithAProblem(String line, int status, String code, String title) {
        String answer = caller.raw(line, "Host: hall", "Connection: close");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: application/problem+json")
                .contains("/problems/" + code, "\"code\":\"" + code + "\"", "\"title\":\"" + title + "\"");
    }

    @Test
    void answersAMalformedQueryWithAProblem() {
        String answer = caller.raw("GET /api/persons?name=%zz HTTP/1.1", "Host: hall", "Connection: close");

        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "/problems/malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/actuator/gateway/routes", "/actuator/env", "/api/unknown", "/eureka/apps"})
    void answersAnUnknownAddressWithAProblem(String path) {
        HttpResponse<String> answer = caller.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/no-such-address", "\"instance\":\"" + path + "\"");
    }

    @Test
    void refusesToAnswerInAnotherFormat() {
        for (String path : new String[] {"/session", "/v3/api-docs", "/v3/api-docs/gateway"}) {
            HttpResponse<String> answer = caller.get(path, "Accept", "application/xml");

            assertThat(answer.statusCode()).as(path).isEqualTo(406);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("/problems/not-acceptable", "\"code\":\"not-acceptable\"");
        }
    }

    @Test
    void namesTheMissingServiceInBothLanguages() {
        HttpResponse<String> chinese = caller.get("/api/subscriptions");
        HttpResponse<String> english = caller.get("/api/subscriptions", "Accept-Language", "en-GB,en;q=0.8");

        assertThat(chinese.statusCode()).isEqualTo(503);
        assertThat(chinese.headers().firstValue("Retry-After")).isPresent();
        assertThat(chinese.body()).contains("/problems/service-missing", "短信提醒服务（notification-service）");
        assertThat(english.body()).contains("The alert service (notification-service) does not answer now");
    }

    @Test
    void grantsNothingToAPageElsewhereThatAsksWhetherItMayCall() {
        int before = JOBSEEKER.heard.size();

        String answer = caller.raw(
                "OPTIONS /api/persons HTTP/1.1",
                "Host: hall",
                "Origin: http://elsewhere.example",
                "Access-Control-Request-Method: GET",
                "Connection: close");

        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("Access-Control-Allow");
        assertThat(JOBSEEKER.heard).hasSize(before);
    }

    @Test
    void passesAQuestionForWhatIsPossibleOn() {
        assertThat(caller.send("OPTIONS", "/api/persons", "").body()).contains("jobseeker-service");
    }

    @Test
    void takesNoMethodThatItDoesNotKnow() {
        assertThat(caller.send("TRACE", "/api/persons", "").statusCode()).isBetween(400, 405);
    }
}
