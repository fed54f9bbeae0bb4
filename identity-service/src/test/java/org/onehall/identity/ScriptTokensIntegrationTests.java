package org.onehall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityTest
class ScriptTokensIntegrationTests {

    private static final Map<String, String> CLIENT_CREDENTIALS = Map.of("grant_type", "client_credentials");

    @LocalServerPort
    private int port;

    private House house = new House(0);

    @BeforeEach
    void openHouse() {
        house = new House(port);
    }

    @Test
    void aScriptActsAsItsSampleAccount() throws ParseException {
        JWTClaimsSet claims = claimsOf("sample-coordinator");
        assertThat(claims.getAudience()).containsExactly("onehall");
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080");
        assertThat(claims.getStringListClaim("roles")).containsExactly("coordinator");
        assertThat(claims.getStringListClaim("divisions")).containsExactly("330104001");
        assertThat(claims.getBooleanClaim("on_behalf")).isTrue();
        assertThat(claims.getStringClaim("name")).isEqualTo("王芳");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("sample-coordinator");
        assertThat(claims.getSubject()).isNotEqualTo("sample-coordinator");
        Duration life = Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant());
        assertThat(life).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(15));
    }

    @Test
    void aStationActsForItself() throws ParseException {
        JWTClaimsSet claims = claimsOf("sample-station");
        assertThat(claims.getSubject()).isEqualTo("sample-station");
        assertThat(claims.getStringListClaim("roles")).containsExactly("station");
        assertThat(claims.getClaim("on_behalf")).isNull();
        assertThat(claims.getStringClaim("name")).isEqualTo("sample-station");
    }

    @Test
    void aCitizenIsKnownByAHashOfThePhone() throws ParseException {
        JWTClaimsSet claims = claimsOf("sample-citizen");
        assertThat(claims.getStringListClaim("roles")).containsExactly("citizen");
        assertThat(claims.getStringClaim("phone_ref")).matches("[0-9a-f]{64}");
        assertThat(claims.getClaim("name")).isNull();
    }

    @Test
    void anEmployersTokenFollowsTheAccount() throws ParseException {
        JWTClaimsSet before = claimsOf("sample-employer");
        assertThat(before.getClaim("employer")).isNull();
        var changed = house.asAdministrator(
                "PUT",
                "/api/accounts/" + before.getSubject() + "/authority",
                Map.of("roles", new String[] {"employer"}, "employer", "e-77"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(claimsOf("sample-employer").getStringClaim("employer")).isEqualTo("e-77");
    }

    @Test
    void refusesAWrongSecretAndAForeignGrant() {
        assertThat(house.token("sample-station", "wrong", CLIENT_CREDENTIALS).statusCode())
                .isEqualTo(401);
        assertThat(house.token("nobody", Launcher.SECRET, CLIENT_CREDENTIALS).statusCode())
                .isEqualTo(401);
        assertThat(house.token("hall", Launcher.SECRET, CLIENT_CREDENTIALS).statusCode())
                .isEqualTo(400);
    }

    private JWTClaimsSet claimsOf(String client) {
        var answer = house.token(client, Launcher.SECRET, CLIENT_CREDENTIALS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return house.claims(House.json(answer).get("access_token").asString());
    }
}
