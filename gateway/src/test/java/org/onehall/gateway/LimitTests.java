package org.onehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LimitTests {

    House house;
    Caller caller;

    @BeforeEach
    void start() {
        house = new House(
                List.of(House.identity(), new Backend("jobseeker-service")),
                "onehall.gateway.limits.subject.burst=4",
                "onehall.gateway.limits.subject.per-minute=1",
                "onehall.gateway.limits.peer.burst=4",
                "onehall.gateway.limits.peer.per-minute=1",
                "onehall.gateway.limits.sign-in.burst=2",
                "onehall.gateway.limits.sign-in.per-minute=1");
        caller = new Caller(house);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    private HttpResponse<String> getAs(String token) {
        return caller.get("/api/persons", "Authorization", "Bearer " + token);
    }

    @Test
    void refusesWhoSendsTooMuchAndSaysWhenToComeBack() {
        String token = House.token("busy");
        for (int i = 0; i < 4; i++) {
            assertThat(getAs(token).statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = getAs(token);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 61L);
        assertThat(refused.body()).contains("/problems/too-many-requests");
        assertThat(getAs(House.token("calm")).statusCode()).isEqualTo(200);
    }

    @Test
    void twoTokensOfOneSubjectShareItsPermits() {
        for (int i = 0; i < 4; i++) {
            getAs(House.token("busy", "officer"));
        }
        assertThat(getAs(House.token("busy", "coordinator")).statusCode()).isEqualTo(429);
    }

    @Test
    void aForgedTokenIsRefusedAndPaidForByItsAddress() {
        for (int i = 0; i < 4; i++) {
            assertThat(getAs(House.forgedToken("busy")).statusCode()).isEqualTo(401);
        }

        assertThat(getAs(House.forgedToken("busy")).statusCode()).isEqualTo(429);
        assertThat(getAs(House.token("busy")).statusCode()).isEqualTo(200);
    }

    @Test
    void signInHasItsOwnAndSmallerMeasure() {
        String form = "username=a&password=b";
        for (int i = 0; i < 2; i++) {
            assertThat(caller.post("/login", form).statusCode()).isEqualTo(200);
        }

        assertThat(caller.post("/login", form).statusCode()).isEqualTo(429);
        assertThat(caller.post("/oauth2/token", form).statusCode()).isEqualTo(429);
        assertThat(caller.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        HttpResponse<String> declared = caller.post("/api/persons", "x".repeat(1024 * 1024 + 1));
        HttpResponse<String> chunked = Caller.send(HttpRequest.newBuilder(URI.create(house.address() + "/api/persons"))
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1024 * 1024 + 1])))
                .build());

        assertThat(declared.statusCode()).isEqualTo(413);
        assertThat(declared.body()).contains("/problems/content-too-large", "1048576");
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("/problems/content-too-large");
    }

    @Test
    void allowsSurveySheetsMoreAndNothingElseOfThem() {
        assertThat(caller.post("/api/survey-sheets", "x".repeat(5_000_000)).statusCode())
                .isEqualTo(200);
        assertThat(caller.post("/api/survey-sheets", "x".repeat(33 * 1024 * 1024))
                        .statusCode())
                .isEqualTo(413);
        assertThat(caller.post("/api/survey-sheets/one", "x".repeat(2_000_000)).statusCode())
                .isEqualTo(413);
        assertThat(caller.send("PUT", "/api/survey-sheets", "x".repeat(2_000_000))
                        .statusCode())
                .isEqualTo(413);
    }
}
