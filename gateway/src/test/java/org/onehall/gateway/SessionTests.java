package org.onehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTests {

    static House house;
    static Caller caller;
    static final Backend IDENTITY = House.identity();
    static final Backend JOBSEEKER = new Backend("jobseeker-service");
    static volatile String nonce = "";
    static volatile int life = 300;
    static final AtomicInteger RENEWALS = new AtomicInteger();
    static final Set<String> SPENT = ConcurrentHashMap.newKeySet();
    static volatile boolean renews = true;

    @BeforeAll
    static void start() {
        house = new House(
                List.of(IDENTITY, JOBSEEKER),
                "onehall.gateway.session.client-secret=made-at-first-start",
                "onehall.gateway.session.provider=" + House.ISSUER,
                "onehall.gateway.caller.public-address=http://hall.example");
        caller = new Caller(house);
        IDENTITY.answers((exchange, heard) -> {
            if (heard.target().equals("/oauth2/jwks")) {
                Backend.json(200, House.jwks()).to(exchange, heard);
            } else if (heard.text().contains("grant_type=refresh_token") && !renews) {
                Backend.json(503, "{}").to(exchange, heard);
            } else if (heard.text().contains("grant_type=refresh_token") && !SPENT.add(heard.text())) {
                Backend.json(400, "{\"error\":\"invalid_grant\"}").to(exchange, heard);
            } else {
                Backend.json(200, tokens()).to(exchange, heard);
            }
        });
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static String tokens() {
        String id = House.sign(new JWTClaimsSet.Builder()
                .subject("officer-7")
                .issuer(House.ISSUER)
                .audience("hall")
                .claim("nonce", nonce)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .build());
        return ("{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d,\"refresh_token\":\"once-%d\","
                        + "\"id_token\":\"%s\"}")
                .formatted(House.token("officer-7", "officer"), life, RENEWALS.incrementAndGet(), id);
    }

    /** Signs in as a browser would and returns the session's cookie. */
    private static String signIn() {
        return signIn("", "/");
    }

    private static String signIn(String query, String wayBack) {
        HttpResponse<String> start = caller.get("/session/start/onehall" + query);
        URI provider = providerOf(start);
        Map<String, String> asked = Arrays.stream(provider.getQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        nonce = String.valueOf(asked.get("nonce"));
        assertThat(provider.toString()).startsWith(House.ISSUER + "/oauth2/authorize?");
        assertThat(asked).containsEntry("code_challenge_method", "S256");
        HttpResponse<String> back = caller.get(
                "/session/back/onehall?code=c&state="
                        + java.net.URLEncoder.encode(
                                String.valueOf(asked.get("state")), java.nio.charset.StandardCharsets.UTF_8),
                "Cookie",
                cookie(start));
        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location").orElseThrow()).isEqualTo(wayBack);
        return cookie(back);
    }

    private static String cookie(HttpResponse<String> answer) {
        String set = answer.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("HALL="))
                .findFirst()
                .orElseThrow();
        assertThat(set).contains("HttpOnly", "SameSite=Lax");
        return set.substring(0, set.indexOf(';'));
    }

    @Test
    void refusesAFormThatIsTooLargeWhereItReadsOneItself() {
        String form = "_csrf=" + "x".repeat(3 * 1024 * 1024);
        HttpResponse<String> answer = caller.post(
                "/session/end", form, "Content-Type", "application/x-www-form-urlencoded", "Cookie", signIn());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/content-too-large", "\"code\":\"content-too-large\"");
    }

    @Test
    void relaysTheSessionsTokenAndNotItsCookie() {
        String session = signIn();

        caller.get("/api/persons", "Cookie", session);

        assertThat(JOBSEEKER.last().header("Authorization")).startsWith("Bearer ey");
        assertThat(JOBSEEKER.last().header("Cookie")).isNull();
    }

    @Test
    void passesSomebodysFormOnWhole() {
        caller.post(
                "/oauth2/token", "grant_type=client_credentials", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(IDENTITY.last().text()).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void renewsTheTokenOnceForAllCallsThatAPageMakesTogether() {
        String session = signInForASecond();

        List<Integer> answers = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> caller.get("/api/persons?page=" + number, "Cookie", session)
                                .statusCode(),
                        Thread::startVirtualThread))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).hasSize(8).containsOnly(200);
    }

    private static String signInForASecond() {
        life = 1;
        try {
            return signIn();
        } finally {
            life = 300;
        }
    }

    @Test
    void keepsTheSessionOfWhoeverCannotBeRenewedAtTheMoment() {
        String session = signInForASecond();

        renews = false;
        try {
            HttpResponse<String> answer = caller.get("/api/persons", "Cookie", session);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("service-missing");
        } finally {
            renews = true;
        }

        assertThat(caller.get("/api/persons", "Cookie", session).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhoIsSignedIn() {
        String session = signIn();

        assertThat(caller.get("/session", "Cookie", session).body())
                .contains("\"signedIn\":true", "\"subject\":\"officer-7\"", "\"roles\":[\"officer\"]");
        assertThat(caller.get("/session").body()).contains("\"signedIn\":false");
    }

    @Test
    void leadsBackToThePageWhereSigningInBegan() {
        signIn("?from=%2Fvacancies%2F0199%3Fq%3D%25E7%2594%25B5", "/vacancies/0199?q=%E7%94%B5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/\\evil.example", "https://evil.example/", "evil", "/a\r\nX: 1", "/a b", ""})
    void neverLeadsBackToAnotherHost(String from) {
        signIn("?from=" + java.net.URLEncoder.encode(from, java.nio.charset.StandardCharsets.UTF_8), "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "password"})
    void tellsTheProviderByWhichWaySomebodyComes(String way) {
        assertThat(providerFor("?way=" + way).getQuery()).contains("&way=" + way);
    }

    @Test
    void tellsTheProviderNothingOfAWayThatThereIsNot() {
        assertThat(providerFor("?way=%26client_id%3Dother").getQuery()).doesNotContain("way=", "other");
    }

    private static URI providerFor(String query) {
        return providerOf(caller.get("/session/start/onehall" + query));
    }

    private static URI providerOf(HttpResponse<String> start) {
        return URI.create(start.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void leadsHomeAndNotInACircleWhenSigningInFails() {
        HttpResponse<String> answer = caller.get("/session/back/onehall?code=c&state=made-up");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).isEqualTo("/?sign-in=failed");
    }

    @Test
    void refusesACommandThatNoPageOfOursSent() {
        String session = signIn();

        HttpResponse<String> forged = caller.post("/api/persons", "{}", "Cookie", session);
        HttpResponse<String> page = caller.get("/session", "Cookie", session);
        String token = page.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("XSRF-TOKEN="))
                .map(value -> value.substring("XSRF-TOKEN=".length(), value.indexOf(';')))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> meant =
                caller.post("/api/persons", "{}", "Cookie", session + "; XSRF-TOKEN=" + token, "X-XSRF-TOKEN", token);

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("/problems/forbidden");
        assertThat(meant.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /session/start/onehall, 'GET, HEAD, OPTIONS'",
        "PUT, /session/end, 'OPTIONS, POST'",
        "GET, /session/end, 'OPTIONS, POST'",
        "PATCH, /session, 'GET, HEAD, OPTIONS'",
        "PUT, /api/operations, 'GET, HEAD, OPTIONS'",
        "PUT, /api/operations/employer-service/dead-letters/l-1, 'GET, HEAD, OPTIONS, POST'"
    })
    void takesNoOtherMethodThanTheDocumentNames(String method, String path, String allowed) {
        HttpResponse<String> answer = caller.send(method, path, "");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("\"code\":\"method-not-allowed\"");
        assertThat(answer.headers().firstValue("Allow")).contains(allowed);
    }

    @Test
    void endsTheSession() {
        String session = signIn();
        String token = caller.get("/session", "Cookie", session).headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("XSRF-TOKEN="))
                .map(value -> value.substring("XSRF-TOKEN=".length(), value.indexOf(';')))
                .findFirst()
                .orElseThrow();

        HttpResponse<String> end =
                caller.post("/session/end", "", "Cookie", session + "; XSRF-TOKEN=" + token, "X-XSRF-TOKEN", token);

        String onward = end.headers().firstValue("Location").orElseThrow();
        assertThat(end.statusCode()).isEqualTo(302);
        assertThat(onward)
                .startsWith(House.ISSUER + "/connect/logout?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http://hall.example/");
        assertThat(caller.get("/session", "Cookie", session).body()).contains("\"signedIn\":false");
    }

    @Test
    void aBearerTokenCountsMoreThanACookieAndNeedsNoProof() {
        String session = signIn();
        String token = House.token("station-3", "station");

        HttpResponse<String> answer =
                caller.post("/api/persons", "{}", "Cookie", session, "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JOBSEEKER.last().header("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void anUnknownCallerGetsNoSession() {
        assertThat(caller.get("/api/persons").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }
}
