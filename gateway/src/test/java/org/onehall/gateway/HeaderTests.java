package org.onehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onehall.gateway.Backend.Heard;

class HeaderTests {

    static House house;
    static Caller caller;
    static final Backend IDENTITY = House.identity();
    static final Backend JOBSEEKER = new Backend("jobseeker-service");

    @BeforeAll
    static void start() {
        house = new House(
                List.of(IDENTITY, JOBSEEKER), "onehall.gateway.caller.public-address=https://hall.example:8443");
        caller = new Caller(house);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void overwritesForgedForwardingHeaders() {
        caller.raw(
                "GET /api/persons HTTP/1.1",
                "Host: evil.example",
                "X-Forwarded-For: 9.9.9.9",
                "X-Forwarded-For: 8.8.8.8",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: gopher",
                "X-Forwarded-Port: 1",
                "X-Forwarded-Prefix: /evil",
                "X-Forwarded-Ssl: on",
                "X-Real-IP: 9.9.9.9",
                "Forwarded: for=9.9.9.9;host=evil.example",
                "Connection: close");

        Heard heard = JOBSEEKER.last();
        assertThat(heard.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(heard.header("X-Forwarded-Host")).isEqualTo("hall.example:8443");
        assertThat(heard.header("X-Forwarded-Proto")).isEqualTo("https");
        assertThat(heard.header("X-Forwarded-Port")).isEqualTo("8443");
        assertThat(heard.header("X-Forwarded-Prefix")).isNull();
        assertThat(heard.header("X-Forwarded-Ssl")).isNull();
        assertThat(heard.header("X-Real-IP")).isNull();
        assertThat(heard.header("Forwarded")).isNull();
        assertThat(heard.header("Host")).isEqualTo("127.0.0.1:" + JOBSEEKER.port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "text/", "a/b;q=9", "*/json"})
    void refusesAnAcceptThatNobodyCanRead(String accept) {
        int before = JOBSEEKER.heard.size();
        for (String path : List.of("/api/persons", "/", "/session", "/login", "/v3/api-docs", "/no-such")) {
            HttpResponse<String> answer = caller.get(path, "Accept", accept);
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body()).as(path).contains("/problems/malformed-request", "\"detail\"");
        }
        assertThat(JOBSEEKER.heard).hasSize(before);
    }

    @Test
    void stripsHopByHopAndInternalHeaders() {
        caller.raw(
                "GET /api/persons HTTP/1.1",
                "Host: hall",
                "Connection: close, X-Secret-Hop",
                "X-Secret-Hop: 1",
                "Keep-Alive: timeout=5",
                "TE: trailers",
                "Proxy-Authorization: Basic eDp5",
                "Upgrade: websocket",
                "X-Onehall-Roles: administrator",
                "Accept-Language: en");

        Heard heard = JOBSEEKER.last();
        assertThat(heard.headers())
                .doesNotContainKeys("x-secret-hop", "keep-alive", "te", "proxy-authorization", "x-onehall-roles");
        assertThat(heard.header("Upgrade")).isNull();
        assertThat(heard.header("Accept-Language")).isEqualTo("en");
    }

    @Test
    void showsCookiesToTheProviderAloneAndNeverItsOwn() {
        caller.get("/api/persons", "Cookie", "JSESSIONID=1; HALL=2");
        caller.get("/login", "Cookie", "JSESSIONID=1; HALL=2; XSRF-TOKEN=3; language=zh");

        assertThat(JOBSEEKER.last().header("Cookie")).isNull();
        assertThat(IDENTITY.last().header("Cookie")).isEqualTo("JSESSIONID=1; language=zh");
    }

    @Test
    void letsNoServiceButTheProviderSetCookies() {
        JOBSEEKER.answers((exchange, heard) -> {
            exchange.getResponseHeaders().add("Set-Cookie", "x=1");
            exchange.getResponseHeaders().add("Server", "secret/1.0");
            exchange.getResponseHeaders().add("X-Powered-By", "secret");
            Backend.json(200, "{}").to(exchange, heard);
        });

        HttpResponse<String> answer = caller.get("/api/persons");

        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        JOBSEEKER.answers(Backend.json(200, "{}"));
    }

    @Test
    void addsSecurityHeadersOnce() {
        JOBSEEKER.answers((exchange, heard) -> {
            exchange.getResponseHeaders().add("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().add("Cache-Control", "private, max-age=5");
            Backend.json(200, "{}").to(exchange, heard);
        });

        HttpResponse<String> answer = caller.get("/api/persons");

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=5");
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        JOBSEEKER.answers(Backend.json(200, "{}"));
    }

    @Test
    void passesTheTokenAndMakesNoSessionForIt() {
        String token = House.token("officer-1", "officer");

        HttpResponse<String> answer = caller.post("/api/persons", "{}", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(JOBSEEKER.last().header("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void passesTheTraceOn() {
        caller.get("/api/persons", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        assertThat(JOBSEEKER.last().header("traceparent")).contains("0af7651916cd43dd8448eb211c80319c");
    }
}
