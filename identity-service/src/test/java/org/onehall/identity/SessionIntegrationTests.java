package org.onehall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

@IdentityTest
class SessionIntegrationTests {

    private static final Map<String, String> WANG =
            Map.of("name", "Wang-Fang", "password", Launcher.COORDINATOR_PASSWORD);

    @LocalServerPort
    private int port;

    private final MongoOperations mongo;
    private House house = new House(0);
    private Browser browser = new Browser(house);

    @Autowired
    SessionIntegrationTests(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @BeforeEach
    void openBrowser() {
        house = new House(port);
        browser = new Browser(house);
    }

    @Test
    void signsInByPasswordAndCarriesOnToTheHall() throws ParseException {
        HttpResponse<String> page = browser.arrive();
        assertThat(page.body()).contains("工作人员与用人单位登录").doesNotContain("<script");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");

        JsonNode tokens = browser.tokensAfter(browser.fill(page, WANG));

        JWTClaimsSet access = house.claims(tokens.get("access_token").asString());
        assertThat(access.getStringListClaim("roles")).containsExactly("coordinator");
        assertThat(access.getStringListClaim("divisions")).containsExactly("330104001");
        assertThat(access.getStringClaim("name")).isEqualTo("王芳");
        JWTClaimsSet id = house.claims(tokens.get("id_token").asString());
        assertThat(id.getSubject()).isEqualTo(access.getSubject());
        assertThat(id.getAudience()).containsExactly("hall");
        assertThat(id.getStringClaim("nonce")).isEqualTo("n-1");
        assertThat(id.getStringClaim("preferred_username")).isEqualTo("wang-fang");
    }

    @Test
    void leavesNoSignInBehindWhenTheBrowserIsClosed() {
        HttpResponse<String> signedIn = browser.fill(browser.arrive(), WANG);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("HALL_SIGN_IN="))
                .hasSize(1)
                .allMatch(cookie -> cookie.contains("HttpOnly"))
                .noneMatch(cookie -> cookie.contains("Max-Age") || cookie.contains("Expires"));
    }

    @Test
    void remembersTheSignInUntilSignOut() {
        JsonNode tokens = browser.tokensAfter(browser.fill(browser.arrive(), WANG));
        assertThat(House.location(browser.open(browser.authorize()))).startsWith(Launcher.BACK);

        HttpResponse<String> out = browser.open("/connect/logout?post_logout_redirect_uri="
                + House.encoded("http://localhost:8080/") + "&client_id=hall&id_token_hint="
                + tokens.get("id_token").asString());
        assertThat(out.statusCode()).as(out.body()).isEqualTo(302);
        assertThat(House.location(out)).isEqualTo("http://localhost:8080/");
        assertThat(House.location(browser.open(browser.authorize()))).startsWith("/login");
        assertThat(browser.refresh(tokens.get("refresh_token").asString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void rotatesRefreshTokens() {
        JsonNode first = browser.tokensAfter(browser.fill(browser.arrive(), WANG));
        String old = first.get("refresh_token").asString();
        JsonNode second = House.json(browser.refresh(old));
        assertThat(second.get("refresh_token").asString()).isNotEqualTo(old);
        assertThat(browser.refresh(old).body()).contains("invalid_grant");
        assertThat(browser.refresh(second.get("refresh_token").asString()).statusCode())
                .as("a repeat within half a minute may be a lost answer")
                .isEqualTo(200);
    }

    @Test
    void endsASessionWhoseRefreshTokenWasCopied() {
        JsonNode first = browser.tokensAfter(browser.fill(browser.arrive(), WANG));
        String copied = first.get("refresh_token").asString();
        JsonNode second = House.json(browser.refresh(copied));
        mongo.getCollection("authorizations")
                .updateMany(
                        new org.bson.Document("replaced.0.at", new org.bson.Document("$exists", true)),
                        new org.bson.Document(
                                "$set",
                                new org.bson.Document("replaced.0.at", java.util.Date.from(java.time.Instant.EPOCH))));

        assertThat(browser.refresh(copied).body()).contains("invalid_grant");
        assertThat(browser.refresh(second.get("refresh_token").asString()).body())
                .contains("invalid_grant");
    }

    @Test
    void redeemsACodeOnceHoweverManyTryAtOnce() throws Exception {
        String code = browser.codeAfter(browser.fill(browser.arrive(), WANG));
        try (var many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = many
                    .invokeAll(IntStream.range(0, 8)
                            .mapToObj(i -> (java.util.concurrent.Callable<Integer>)
                                    () -> house.token("hall", Launcher.SECRET, browser.exchange(code))
                                            .statusCode())
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsOnlyOnce(200).contains(400).hasSize(8);
        }
    }

    @Test
    void asksForProofKeyAndKnownAddresses() {
        String plain = browser.authorize().replaceFirst("&code_challenge_method.*", "");
        assertThat(browser.open(plain).statusCode()).isIn(302, 400);
        assertThat(browser.open(plain).headers().firstValue("Location").orElse(""))
                .doesNotContain("code=");
        String elsewhere = browser.authorize().replace("session%2Fback", "evil");
        assertThat(browser.open(elsewhere).statusCode()).isEqualTo(400);
    }

    @Test
    void tellsNobodyWhetherANameExists() {
        HttpResponse<String> page = browser.arrive();
        var wrong = browser.fill(page, Map.of("name", "officer-li", "password", "x"));
        var unknown = browser.fill(page, Map.of("name", "no-such-name", "password", "x"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unmarked(wrong)).isEqualTo(unmarked(unknown)).contains("账号或密码不正确");
    }

    @Test
    void letsWaitAfterManyFailuresWhetherTheNameExistsOrNot() {
        HttpResponse<String> page = browser.arrive();
        for (String name : List.of("boss", "boss-of-nothing")) {
            for (int i = 0; i < 5; i++) {
                assertThat(browser.fill(page, Map.of("name", name, "password", "guess " + i))
                                .statusCode())
                        .isEqualTo(401);
            }
            var locked = browser.fill(page, Map.of("name", name, "password", Launcher.COORDINATOR_PASSWORD));
            assertThat(locked.statusCode()).isEqualTo(429);
            assertThat(locked.body()).contains("尝试次数过多");
        }
    }

    @Test
    void goesNowhereElseAfterSigningIn() {
        HttpResponse<String> page = browser.arrive();
        for (String evil : List.of("//evil.example", "x\r\nSet-Cookie: a=b", "https://evil.example/")) {
            var answer = browser.fill(
                    page, Map.of("name", "Wang-Fang", "password", Launcher.COORDINATOR_PASSWORD, "request", evil));
            assertThat(House.location(answer)).matches("/|/oauth2/authorize\\?[\\x21-\\x7e]*");
        }
    }

    @Test
    void refusesAFormThatNoPageOfOursSent() {
        assertThat(house.browser().submit("/login", WANG).statusCode()).isEqualTo(403);
    }

    @Test
    void keepsNoTokenThatAReaderOfTheStoreCouldUse() {
        JsonNode tokens = browser.tokensAfter(browser.fill(browser.arrive(), WANG));
        String stored = mongo.getCollection("authorizations")
                .find()
                .into(new java.util.ArrayList<>())
                .toString();
        assertThat(stored)
                .contains("sha256:")
                .doesNotContain(
                        tokens.get("refresh_token").asString(),
                        tokens.get("access_token").asString());
    }

    private static String unmarked(HttpResponse<String> page) {
        return page.body().replaceAll("nonce=\"[^\"]+\"|value=\"[^\"]+\"", "");
    }
}
