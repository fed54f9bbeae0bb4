package org.onehall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.OtherServices;
import org.onehall.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

@IdentityTest
class AdministrationIntegrationTests {

    private static final String STREET = "330104003";

    @LocalServerPort
    private int port;

    private final EventProbe probe;
    private final OtherServices others;
    private final MongoOperations mongo;
    private House house = new House(0);

    @Autowired
    AdministrationIntegrationTests(EventProbe probe, OtherServices others, MongoOperations mongo) {
        this.probe = probe;
        this.others = others;
        this.mongo = mongo;
    }

    @BeforeEach
    void knowTheDivision() {
        house = new House(port);
        others.publish(
                "station.division",
                "station.division-changed.v1",
                STREET,
                1,
                Map.of("code", STREET, "name", "三里亭街道", "nameEn", "Sanliting", "kind", "STREET"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        mongo.getCollection("divisions").countDocuments(new org.bson.Document("_id", STREET)) == 1);
    }

    @Test
    void aNewCoordinatorReplacesTheOneTimePasswordAndWorks() throws ParseException {
        String name = aName();
        var opened = open(name, Map.of("roles", List.of("coordinator"), "divisions", List.of(STREET)));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        String id = House.json(opened).get("id").asString();
        EventContracts.assertObeys(probe.await("identity.account-opened.v1", id));
        String oneTime = resetPassword(id);

        Browser browser = new Browser(house);
        HttpResponse<String> replace = browser.fill(browser.arrive(), Map.of("name", name, "password", oneTime));
        assertThat(replace.body()).contains("请设置新密码");
        HttpResponse<String> unfit = browser.fill(replace, Map.of("password", oneTime, "chosen", "short"));
        assertThat(unfit.statusCode()).isEqualTo(400);
        JsonNode tokens =
                browser.tokensAfter(browser.fill(unfit, Map.of("password", oneTime, "chosen", "long enough, 够长了")));
        JWTClaimsSet claims = house.claims(tokens.get("access_token").asString());
        assertThat(claims.getSubject()).isEqualTo(id);
        assertThat(claims.getStringListClaim("divisions")).containsExactly(STREET);
    }

    @Test
    void aLockEndsTheSessionAndTheRenewal() {
        String name = aName();
        String id = House.json(open(name, Map.of("roles", List.of("officer"), "divisions", List.of(STREET))))
                .get("id")
                .asString();
        String password = resetPassword(id);
        Browser browser = new Browser(house);
        var replace = browser.fill(browser.arrive(), Map.of("name", name, "password", password));
        JsonNode tokens =
                browser.tokensAfter(browser.fill(replace, Map.of("password", password, "chosen", "another password")));

        var locked = house.asAdministrator("PUT", "/api/accounts/" + id + "/lock", Map.of("reason", "left the bureau"));

        assertThat(House.json(locked).get("locked").asBoolean()).isTrue();
        assertThat(browser.refresh(tokens.get("refresh_token").asString()).body())
                .contains("invalid_grant");
        assertThat(House.location(browser.open(browser.authorize()))).startsWith("/login");
        assertThat(browser.fill(browser.arrive(), Map.of("name", name, "password", "another password"))
                        .statusCode())
                .isEqualTo(401);
        house.asAdministrator("DELETE", "/api/accounts/" + id + "/lock", null);
        assertThat(browser.fill(browser.arrive(), Map.of("name", name, "password", "another password"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void refusesRightsThatDoNotExist() {
        assertThat(open("x-1", Map.of("roles", List.of("coordinator"), "divisions", List.of("999999")))
                        .body())
                .contains("division-unknown", "999999");
        assertThat(open("x-2", Map.of("roles", List.of("coordinator"))).body()).contains("division-missing");
        assertThat(open("x-3", Map.of("roles", List.of("employer"))).body()).contains("employer-and-role-go-together");
        assertThat(open("x-4", Map.of("roles", List.of("emperor"))).statusCode())
                .isEqualTo(400);
        assertThat(open("a b", Map.of("roles", List.of("administrator"))).body())
                .contains("account-name-malformed");
    }

    @Test
    void presentsTheHolderByANameThatIsNotTheOneToSignInWith() {
        Map<String, Object> officer = Map.of("roles", List.of("officer"), "divisions", List.of(STREET));
        JsonNode plain = House.json(open(aName(), officer));
        assertThat(plain.path("displayName").isMissingNode()).isTrue();
        Map<String, Object> named = new java.util.HashMap<>(officer);
        named.put("displayName", " 郑岚 ");
        JsonNode opened = House.json(open(aName(), named));
        assertThat(opened.path("displayName").asString()).isEqualTo("郑岚");

        String path = "/api/accounts/" + opened.path("id").asString() + "/display-name";
        var renamed = house.asAdministrator("PUT", path, Map.of("displayName", "郑 岚"));
        assertThat(House.json(renamed).path("displayName").asString()).isEqualTo("郑 岚");
        assertThat(house.asAdministrator("PUT", path, Map.of("displayName", "13800002345"))
                        .body())
                .contains("display-name-malformed");
        named.put("displayName", "<b>");
        assertThat(open(aName(), named).body()).contains("display-name-malformed");
    }

    @Test
    void givesANameOnce() {
        String name = aName();
        assertThat(open(name, Map.of("roles", List.of("administrator"))).statusCode())
                .isEqualTo(201);
        assertThat(open(name.toUpperCase(java.util.Locale.ROOT), Map.of("roles", List.of("administrator")))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aStationSignsWithItsOwnKeyAndEachAssertionServesOnce() throws JOSEException, ParseException {
        ECKey key = new ECKeyGenerator(Curve.P_256).keyID("k-1").generate();
        String clientId = "station-" + UUID.randomUUID();
        var registered = house.asAdministrator(
                "POST",
                "/api/clients",
                Map.of(
                        "clientId",
                        clientId,
                        "name",
                        "Sanliting station",
                        "divisions",
                        List.of(STREET),
                        "publicKeys",
                        new JWKSet(key.toPublicJWK()).toString()));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        EventContracts.assertObeys(probe.await("identity.client-registered.v1", clientId));

        String assertion = assertion(clientId, key, Duration.ofMinutes(2));
        var answer = house.token(byAssertion(clientId, assertion));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JWTClaimsSet claims =
                house.claims(House.json(answer).get("access_token").asString());
        assertThat(claims.getSubject()).isEqualTo(clientId);
        assertThat(claims.getStringListClaim("divisions")).containsExactly(STREET);

        assertThat(house.token(byAssertion(clientId, assertion)).statusCode())
                .as("used")
                .isEqualTo(401);
        assertThat(house.token(byAssertion(clientId, assertion(clientId, key, Duration.ofHours(1))))
                        .statusCode())
                .as("too long")
                .isEqualTo(401);
        ECKey foreign = new ECKeyGenerator(Curve.P_256).keyID("k-1").generate();
        assertThat(house.token(byAssertion(clientId, assertion(clientId, foreign, Duration.ofMinutes(2))))
                        .statusCode())
                .as("another key")
                .isEqualTo(401);
    }

    @Test
    void aClientsSecretIsShownOnceAndARevokedClientIsGone() {
        String clientId = "partner-" + UUID.randomUUID();
        house.asAdministrator(
                "POST", "/api/clients", Map.of("clientId", clientId, "name", "Partner", "divisions", List.of(STREET)));
        Map<String, String> form = Map.of("grant_type", "client_credentials");
        var renewed = house.asAdministrator("PUT", "/api/clients/" + clientId + "/secret", null);
        String secret = House.json(renewed).get("secret").asString();
        assertThat(house.token(clientId, secret, form).statusCode()).isEqualTo(200);
        assertThat(house.asAdministrator("GET", "/api/clients/" + clientId, null)
                        .body())
                .doesNotContain(secret);

        house.asAdministrator("PUT", "/api/clients/" + clientId + "/lock", null);
        assertThat(house.token(clientId, secret, form).statusCode()).isEqualTo(401);
        house.asAdministrator("DELETE", "/api/clients/" + clientId + "/lock", null);
        assertThat(house.token(clientId, secret, form).statusCode()).isEqualTo(200);

        house.asAdministrator("PUT", "/api/clients/" + clientId + "/revocation", null);
        assertThat(house.token(clientId, secret, form).statusCode()).isEqualTo(401);
        assertThat(house.asAdministrator("PUT", "/api/clients/" + clientId + "/secret", null)
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void theClientsOfTheHouseAreNotAnAdministrators() {
        assertThat(house.asAdministrator("PUT", "/api/clients/hall/secret", null)
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void listsPageByPage() {
        for (int i = 0; i < 3; i++) {
            open(aName(), Map.of("roles", List.of("administrator")));
        }
        JsonNode first = House.json(house.asAdministrator("GET", "/api/accounts?limit=2", null));
        assertThat(first.get("items")).hasSize(2);
        JsonNode second = House.json(house.asAdministrator(
                "GET", "/api/accounts?limit=2&cursor=" + first.get("next").asString(), null));
        assertThat(openedAt(second, 0)).isBeforeOrEqualTo(openedAt(first, 1));
    }

    private static Instant openedAt(JsonNode page, int item) {
        return Instant.parse(page.at("/items/" + item + "/openedAt").asString());
    }

    static Stream<String> everyoneElse() {
        return Stream.of(
                Tokens.coordinator(STREET),
                Tokens.officer("330104"),
                Tokens.employer("e-1"),
                Tokens.citizen("ab"),
                Tokens.station(STREET));
    }

    @ParameterizedTest
    @MethodSource("everyoneElse")
    void isForAdministratorsOnly(String token) {
        for (String path : List.of("/api/accounts", "/api/accounts/x", "/api/clients", "/api/clients/hall")) {
            assertThat(house.api("GET", path, null, token).statusCode()).isEqualTo(403);
        }
        assertThat(house.api("PUT", "/api/accounts/x/password", null, token).statusCode())
                .isEqualTo(403);
        assertThat(house.api("GET", "/api/accounts", null, null).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> open(String name, Map<String, ?> rights) {
        Map<String, Object> body = new java.util.HashMap<>(rights);
        body.put("name", name);
        return house.asAdministrator("POST", "/api/accounts", body);
    }

    private static String aName() {
        return "li-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private String resetPassword(String id) {
        var answer = house.asAdministrator("PUT", "/api/accounts/" + id + "/password", null);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return House.json(answer).get("password").asString();
    }

    private static Map<String, String> byAssertion(String clientId, String assertion) {
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                clientId,
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                "client_assertion",
                assertion);
    }

    private static String assertion(String clientId, ECKey key, Duration life) throws JOSEException {
        var signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(clientId)
                        .subject(clientId)
                        .audience("http://localhost:8080/oauth2/token")
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plus(life)))
                        .build());
        signed.sign(new ECDSASigner(key));
        return signed.serialize();
    }
}
