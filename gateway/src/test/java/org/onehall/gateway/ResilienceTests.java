package org.onehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResilienceTests {

    private static final String[] FIGURES = {
        "onehall.gateway.breaker.window=5",
        "onehall.gateway.breaker.rest=1s",
        "onehall.gateway.breaker.probes=1",
        "onehall.gateway.routing.defaults.time-limit=500ms"
    };

    private @Nullable House house;

    @AfterEach
    void stop() {
        if (house != null) {
            house.close();
        }
    }

    /** The store of the issuer was gone for minutes, and the gateway called the issuer silent at every request. */
    @Test
    void knowsTokensWhileTheirIssuerCannotTellItsKeys() throws InterruptedException {
        Backend identity = House.identity();
        house = new House(List.of(identity, new Backend("employer-service")), "onehall.security.jwk-set-kept=1100ms");
        Caller caller = new Caller(house);
        HttpResponse<String> before = caller.get("/api/referrals", "Authorization", "Bearer " + officer("o-1"));
        identity.answers(Backend.json(503, "{}"));
        Thread.sleep(1200); // keys have a clock of the library's

        HttpResponse<String> then = caller.get("/api/referrals", "Authorization", "Bearer " + officer("o-2"));

        assertThat(List.of(before.statusCode(), then.statusCode())).containsOnly(200);
        assertThat(identity.heard).hasSizeGreaterThan(1);
    }

    private static String officer(String subject) {
        return House.token(subject, "officer");
    }

    private Caller houseOf(Backend... backends) {
        house = new House(List.of(backends), FIGURES);
        return new Caller(house);
    }

    /** An instance that the registry still lists though its process is gone. */
    private static Backend gone(String service) {
        Backend backend = new Backend(service);
        backend.close();
        return backend;
    }

    @Test
    void givesUpOnAServiceThatDoesNotAnswerInTime() {
        Backend slow = new Backend("employer-service");
        slow.answers((exchange, heard) -> {
            try {
                Thread.sleep(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Caller caller = houseOf(slow);

        long start = System.nanoTime();
        HttpResponse<String> answer = caller.get("/api/vacancies", "Accept-Language", "en");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("/problems/service-too-slow", "The vacancy pool (employer-service)");
        assertThat(slow.heard).hasSize(1);
    }

    @Test
    void givesUpOnAnAnswerThatStopsInTheMiddle() {
        Backend stuck = new Backend("employer-service");
        stuck.answers((exchange, heard) -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Caller caller = houseOf(stuck);

        long start = System.nanoTime();
        HttpResponse<String> answer = caller.get("/api/vacancies");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2500));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/service-too-slow");
    }

    @Test
    void saysThatAServiceIsMissingWhoseAnswerBreaksOffAndPassesNothingOfItOn() {
        Backend dying = new Backend("employer-service");
        dying.answers((exchange, heard) -> {
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            exchange.getResponseHeaders().add("Content-Encoding", "br");
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('{');
        });
        Caller caller = houseOf(dying);

        HttpResponse<String> answer = caller.get("/api/vacancies", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("/problems/service-missing", "The vacancy pool (employer-service)");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().map()).doesNotContainKeys("etag", "content-encoding");
    }

    @Test
    void breaksOffWhatAServiceBreaksOffOnceTheCallerHasSomeOfIt() {
        Backend dying = new Backend("employer-service");
        dying.answers((exchange, heard) -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[500_000]);
        });
        Caller caller = houseOf(dying);

        assertThatThrownBy(() -> caller.get("/api/vacancies")).rootCause().isInstanceOf(IOException.class);
    }

    @Test
    void leavesItToTheServiceWhetherACopyIsStillGood() {
        Backend careless = new Backend("employer-service");
        careless.answers((exchange, heard) -> {
            exchange.getResponseHeaders().add("ETag", "\"1\"");
            Backend.json(200, "{}").to(exchange, heard);
        });
        Caller caller = houseOf(careless);

        HttpResponse<String> answer = caller.get("/api/vacancies", "If-None-Match", "\"1\"");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void leadsWhoeverComesToSignInBackToTheFrontWhereThatIsMissing() {
        Caller caller = houseOf(gone("identity-service"));
        String browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

        HttpResponse<String> page = caller.get("/oauth2/authorize?client_id=hall", "Accept", browser);
        HttpResponse<String> script = caller.get("/oauth2/authorize?client_id=hall", "Accept", "*/*");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location")).contains("/?sign-in=away");
        assertThat(script.statusCode()).isEqualTo(503);
    }

    @Test
    void leavesAFailingServiceAloneAndFindsItWhenItIsBack() {
        Backend failing = new Backend("employer-service");
        Backend well = new Backend("jobseeker-service");
        failing.answers((exchange, heard) -> exchange.close());
        Caller caller = houseOf(failing, well);
        for (int i = 0; i < 5; i++) {
            assertThat(caller.post("/api/vacancies", "{}").statusCode()).isEqualTo(503);
        }
        int heard = failing.heard.size();

        assertThat(caller.post("/api/vacancies", "{}").statusCode()).isEqualTo(503);
        assertThat(failing.heard).hasSize(heard);
        assertThat(caller.get("/api/persons").statusCode()).isEqualTo(200);

        failing.answers(Backend.json(200, "{}"));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(caller.get("/api/vacancies").statusCode()).isEqualTo(200));
    }

    @Test
    void refusalsOfAServiceAreNotItsFailures() {
        Backend strict = new Backend("employer-service");
        strict.answers(Backend.json(422, "{}"));
        Caller caller = houseOf(strict);

        for (int i = 0; i < 20; i++) {
            assertThat(caller.get("/api/vacancies").statusCode()).isEqualTo(422);
        }
    }

    @Test
    void triesAnotherInstanceWhenTheFirstIsGone() {
        Backend alive = new Backend("employer-service");
        Caller caller = houseOf(gone("employer-service"), alive);

        List<Integer> reads = new ArrayList<>();
        List<Integer> keyed = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            reads.add(caller.get("/api/vacancies").statusCode());
            keyed.add(caller.post("/api/vacancies", "{}", "Idempotency-Key", "k" + i)
                    .statusCode());
        }

        assertThat(reads).containsOnly(200);
        assertThat(keyed).containsOnly(200);
        assertThat(alive.heard).hasSize(8);
    }

    @Test
    void doesNotRepeatACommandThatCarriesNoKey() {
        Caller caller = houseOf(gone("employer-service"), new Backend("employer-service"));

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            statuses.add(caller.post("/api/vacancies", "{}").statusCode());
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 200, 503, 503);
    }

    @Test
    void neverSendsACommandTwiceThatAnInstanceMayHaveSeen() {
        Backend dying = new Backend("employer-service");
        dying.answers((exchange, heard) -> exchange.close());
        Caller caller = houseOf(dying, dying);

        caller.post("/api/vacancies", "{}", "Idempotency-Key", "k");

        assertThat(dying.heard).hasSize(1);
    }
}
