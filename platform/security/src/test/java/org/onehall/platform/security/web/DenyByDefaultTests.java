package org.onehall.platform.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onehall.platform.security.Role;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(classes = SmallHall.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DenyByDefaultTests {

    private static final Provider PROVIDER = new Provider();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", () -> Provider.ISSUER);
        registry.add("onehall.security.jwk-set-uri", PROVIDER::keysAddress);
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    /** Endpoint × role × own and foreign division. */
    static Stream<Object[]> everyKnock() {
        var allowed = Map.of(
                "/api/people/330104001", Set.of(Role.COORDINATOR, Role.OFFICER),
                "/api/people/330104002", Set.<Role>of(),
                "/api/people/330105001", Set.<Role>of(),
                "/api/accounts", Set.of(Role.ADMINISTRATOR),
                "/api/me", Set.of(Role.values()));
        return allowed.entrySet().stream()
                .flatMap(endpoint -> Stream.of(Role.values()).map(role -> new Object[] {
                    endpoint.getKey(), role, endpoint.getValue().contains(role) ? 200 : 403
                }));
    }

    @ParameterizedTest(name = "{1} at {0}: {2}")
    @MethodSource("everyKnock")
    void opensToTheRolesAndDivisionsNamedOnly(String path, Role role, int status) {
        assertThat(get(path, tokenOf(role, "330104001")).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/people/330104001", "/api/accounts", "/api/me", "/api/unknown", "/", "/x.css"})
    void asksTheUnknownToSignIn(String path) {
        HttpResponse<String> answer = get(path, null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/problems/unauthenticated\"", "请先登录");
    }

    @Test
    void explainsInEnglishWhenAsked() {
        var request = HttpRequest.newBuilder(at("/api/accounts"))
                .header("Authorization", "Bearer " + tokenOf(Role.CITIZEN, "330104"))
                .header("Accept-Language", "en")
                .build();
        assertThat(send(request).body()).contains("\"type\":\"/problems/forbidden\"", "Not allowed");
    }

    @Test
    void tellsTheKnownThatNothingIsThere() {
        assertThat(get("/api/unknown", tokenOf(Role.CITIZEN, "330104")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void opensAnAnonymousHandlerToEveryone() {
        assertThat(post("/api/alerts", "application/json", null).body()).contains("true");
        assertThat(post("/api/alerts", "application/json", tokenOf(Role.STATION, "330104"))
                        .body())
                .contains("false");
        assertThat(post("/api/alerts", "text/plain", null).statusCode()).isEqualTo(415);
        assertThat(get("/api/alerts", null).statusCode()).isEqualTo(405);
    }

    @Test
    void refusesABadTokenEvenWhereNoneIsNeeded() {
        assertThat(post("/api/alerts", "application/json", "nonsense").statusCode())
                .isEqualTo(401);
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> badClaims() {
        return Stream.of(
                claims -> claims.audience("another"),
                claims -> claims.audience(List.of()),
                claims -> claims.issuer("https://another.example"),
                claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120))),
                claims -> claims.expirationTime(null),
                claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(300))),
                claims -> claims.subject(null));
    }

    @ParameterizedTest
    @MethodSource("badClaims")
    void refusesATokenThatIsNotForHereAndNow(UnaryOperator<JWTClaimsSet.Builder> bad) {
        String token = PROVIDER.token(claims -> bad.apply(claims.claim("roles", List.of("administrator"))));
        assertThat(get("/api/accounts", token).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesATokenOfAnotherSigner() {
        String forged = Provider.signedByAnother(claims -> claims.claim("roles", List.of("administrator")));
        assertThat(get("/api/accounts", forged).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnUnsignedToken() {
        String unsigned = new com.nimbusds.jwt.PlainJWT(new JWTClaimsSet.Builder()
                        .issuer(Provider.ISSUER)
                        .audience("onehall")
                        .subject("a-1")
                        .claim("roles", List.of("administrator"))
                        .build())
                .serialize();
        assertThat(get("/api/accounts", unsigned).statusCode()).isEqualTo(401);
    }

    @Test
    void givesNothingForClaimsItDoesNotUnderstand() {
        String odd = PROVIDER.token(claims ->
                claims.claim("roles", List.of("root", "officer")).claim("divisions", List.of("", "33a", "3")));
        assertThat(get("/api/people/330104001", odd).statusCode()).isEqualTo(403);
        assertThat(get("/api/me", odd).body()).contains("\"roles\":[\"OFFICER\"]", "\"divisions\":[]");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void keepsTheRestOfTheActuatorForAdministrators(Role role) {
        int seen = get("/actuator/env", tokenOf(role, "330104")).statusCode();
        assertThat(seen).isEqualTo(role == Role.ADMINISTRATOR ? 404 : 403);
        assertThat(get("/actuator", null).statusCode()).isEqualTo(401);
        assertThat(get("/actuator/health/../env", null).statusCode()).isNotEqualTo(200);
    }

    @Test
    void opensHealthOnLoopbackOnly() {
        // no actuator in this application: past the guard there is nothing, which is 404
        assertThat(get("/actuator/health", null).statusCode()).isEqualTo(404);
        assertThat(get("/actuator/health/readiness", null).statusCode()).isEqualTo(404);
        var forwarded = HttpRequest.newBuilder(at("/actuator/health"))
                .header("X-Forwarded-For", "203.0.113.9")
                .build();
        assertThat(send(forwarded).statusCode()).isEqualTo(401);
    }

    @Test
    void followsARotatedKey() throws InterruptedException {
        get("/api/me", tokenOf(Role.OFFICER, "330104"));
        int before = PROVIDER.fetches.get();
        get("/api/me", tokenOf(Role.OFFICER, "330104"));
        assertThat(PROVIDER.fetches).hasValue(before);
        PROVIDER.rotate();
        Thread.sleep(1_100); // fetches are kept a second apart
        assertThat(get("/api/me", tokenOf(Role.OFFICER, "330104")).statusCode()).isEqualTo(200);
        assertThat(PROVIDER.fetches).hasValueGreaterThan(before);
    }

    @Test
    void saysInTheApiDocumentWhoIsAllowed() {
        HttpResponse<String> document = get("/v3/api-docs", null);
        assertThat(document.statusCode()).isEqualTo(200);
        assertThat(document.body())
                .contains("\"x-allowed\":[\"coordinator\",\"officer\"]", "\"x-allowed\":[\"anonymous\"]")
                .doesNotContain("\"name\":\"caller\"", "phoneRef\",\"in\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "BREW"})
    void answersAnOddMethodAs405(String method) {
        var request = HttpRequest.newBuilder(at("/api/me"))
                .method(method, BodyPublishers.noBody())
                .build();
        assertThat(send(request).statusCode()).isEqualTo(405);
    }

    private static String tokenOf(Role role, String division) {
        return PROVIDER.token(
                claims -> claims.claim("roles", List.of(role.wireName())).claim("divisions", List.of(division)));
    }

    private HttpResponse<String> get(String path, @Nullable String token) {
        var request = HttpRequest.newBuilder(at(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private HttpResponse<String> post(String path, String type, @Nullable String token) {
        var request =
                HttpRequest.newBuilder(at(path)).header("Content-Type", type).POST(BodyPublishers.ofString("{}"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
