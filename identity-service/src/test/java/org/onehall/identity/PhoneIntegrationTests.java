package org.onehall.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.privacy.LookupHash;
import org.onehall.platform.privacy.Sealed;
import org.onehall.platform.privacy.TransportSeal;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.testing.EventProbe;
import org.onehall.platform.testing.ProbedEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

@IdentityTest
class PhoneIntegrationTests {

    private static final String REQUESTED = "identity.sign-in-code-requested.v1";
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @LocalServerPort
    private int port;

    private final EventProbe probe;
    private final TransportSeal seal;
    private final LookupHash hash;
    private final MongoOperations mongo;
    private House house = new House(0);

    @Autowired
    PhoneIntegrationTests(EventProbe probe, TransportSeal seal, LookupHash hash, MongoOperations mongo) {
        this.probe = probe;
        this.seal = seal;
        this.hash = hash;
        this.mongo = mongo;
    }

    @BeforeEach
    void openHouse() {
        house = new House(port);
        mongo.getCollection("smsBudget").deleteMany(new org.bson.Document());
    }

    @Test
    void anyoneWithAPhoneIsACitizen() throws ParseException {
        String phone = aPhone();
        String codeId = ask(phone);
        ProbedEvent sent = probe.await(REQUESTED, codeId);
        EventContracts.assertObeys(sent);
        assertThat(seal.open(codeId, new Sealed(sent.data().get("sealedPhone").asString())))
                .isEqualTo(phone);

        var answer = redeem(codeId, codeOf(sent));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JWTClaimsSet claims =
                house.claims(House.json(answer).get("access_token").asString());
        assertThat(claims.getStringListClaim("roles")).containsExactly("citizen");
        assertThat(claims.getStringClaim("phone_ref")).isEqualTo(hash.of(LookupHash.PHONE, phone));
        assertThat(claims.getStringListClaim("divisions")).isEmpty();
        ProbedEvent opened = probe.await("identity.account-opened.v1", claims.getSubject());
        EventContracts.assertObeys(opened);
    }

    @Test
    void theSamePhoneIsTheSameCitizen() throws ParseException {
        String phone = aPhone();
        String first = subjectBy(phone);
        assertThat(subjectBy("+86 " + phone.substring(0, 3) + "-" + phone.substring(3)))
                .isEqualTo(first);
    }

    @Test
    void aCodeServesOnceAndForItsOwnRequestOnly() {
        String codeId = ask(aPhone());
        String other = ask(aPhone());
        String code = codeOf(probe.await(REQUESTED, codeId));
        assertThat(redeem(other, code).body()).contains("invalid_grant");
        assertThat(redeem(codeId, code).statusCode()).isEqualTo(200);
        assertThat(redeem(codeId, code).body()).contains("invalid_grant");
    }

    @Test
    void fiveWrongTriesEndACode() {
        String codeId = ask(aPhone());
        String code = codeOf(probe.await(REQUESTED, codeId));
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(redeem(codeId, wrong).body()).contains("invalid_grant");
        }
        assertThat(redeem(codeId, code).body()).contains("invalid_grant");
    }

    @Test
    void aPhoneGetsFiveMessagesADayAndTheAskerLearnsNothingOfIt() {
        String phone = aPhone();
        for (int i = 0; i < 5; i++) {
            probe.await(REQUESTED, ask(phone));
        }
        String sixth = ask(phone);
        probe.await(REQUESTED, ask(aPhone()));
        assertThat(probe.about(sixth)).isEmpty();
        assertThat(redeem(sixth, "123456").body()).contains("invalid_grant");
    }

    @Test
    void tooManyFromOneAddressMustComeBackLater() {
        for (int i = 0; i < 30; i++) {
            ask(aPhone());
        }
        var refused = house.api("POST", "/api/sign-in-codes", Map.of("phone", aPhone()), null);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("/problems/too-many-codes");
    }

    @Test
    void keepsNeitherPhoneNorCode() {
        String phone = aPhone();
        String codeId = ask(phone);
        String code = codeOf(probe.await(REQUESTED, codeId));
        String stored = String.valueOf(mongo.getCollection("signInCodes")
                .find(new org.bson.Document("_id", codeId))
                .first());
        assertThat(stored).contains("codeHash").doesNotContain(phone, code);
    }

    @Test
    void signsInOnThePageToo() throws ParseException {
        String phone = aPhone();
        Browser browser = new Browser(house);
        String login = House.location(browser.open(browser.authorize()));
        HttpResponse<String> page = browser.open(login.replace("/login?", "/login?way=phone&"));
        HttpResponse<String> codePage = browser.fill(page, Map.of("phone", phone));
        String code = codeOf(probe.await(REQUESTED, codeIdOn(codePage)));

        assertThat(codePage.body()).contains("验证码已发送至 " + phone, "/login?way=phone&amp;");
        HttpResponse<String> refused = browser.fill(codePage, Map.of("code", "abc"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("验证码已发送至 " + phone);
        JsonNode tokens = browser.tokensAfter(browser.fill(codePage, Map.of("code", code)));

        JWTClaimsSet claims = house.claims(tokens.get("access_token").asString());
        assertThat(claims.getStringClaim("phone_ref")).isEqualTo(hash.of(LookupHash.PHONE, phone));
    }

    @Test
    void saysInWhichLanguageACodeIsWritten() {
        ProbedEvent chinese = probe.await(REQUESTED, ask(aPhone()));
        assertThat(chinese.data().get("language").asString()).isEqualTo("ZH");
        assertThat(textOf(chinese)).startsWith("您的登录验证码");

        ProbedEvent english = probe.await(REQUESTED, ask(house.inEnglish(), aPhone()));
        EventContracts.assertObeys(english);
        assertThat(english.data().get("language").asString()).isEqualTo("EN");
        assertThat(textOf(english)).startsWith("Your sign-in code");
    }

    @Test
    void aCodeAskedForOnThePageIsWrittenInTheLanguageOfThePage() {
        Browser browser = new Browser(house);
        browser.choose("language", "en");
        HttpResponse<String> codePage = browser.fill(browser.open("/login?way=phone"), Map.of("phone", aPhone()));
        assertThat(codePage.body()).contains("Enter the code from the SMS");
        assertThat(textOf(probe.await(REQUESTED, codeIdOn(codePage)))).startsWith("Your sign-in code");
    }

    @Test
    void refusesWhatIsNoMobileNumber() {
        var refused = house.api("POST", "/api/sign-in-codes", Map.of("phone", "0571-1234567"), null);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("/phone");
    }

    @Test
    void onlyThePhoneClientMayUseTheGrantAndItMayUseNoOther() {
        assertThat(house.token(Map.of("grant_type", "client_credentials", "client_id", "phone"))
                        .statusCode())
                .isEqualTo(401);
        String codeId = ask(aPhone());
        String code = codeOf(probe.await(REQUESTED, codeId));
        Map<String, String> form = Map.of(
                "grant_type", "urn:onehall:grant:sms-code", "client_id", "hall", "code_id", codeId, "code", code);
        assertThat(house.token(form).statusCode()).isEqualTo(401);
    }

    private String subjectBy(String phone) throws ParseException {
        String codeId = ask(phone);
        var answer = redeem(codeId, codeOf(probe.await(REQUESTED, codeId)));
        return house.claims(House.json(answer).get("access_token").asString()).getSubject();
    }

    private static String codeIdOn(HttpResponse<String> page) {
        Matcher codeId = Pattern.compile("name=\"codeId\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(codeId.find()).as(page.body()).isTrue();
        return codeId.group(1);
    }

    private String ask(String phone) {
        return ask(house, phone);
    }

    private static String ask(House house, String phone) {
        var answer = house.api("POST", "/api/sign-in-codes", Map.of("phone", phone), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return House.json(answer).get("codeId").asString();
    }

    private HttpResponse<String> redeem(String codeId, String code) {
        return house.token(Map.of(
                "grant_type", "urn:onehall:grant:sms-code", "client_id", "phone", "code_id", codeId, "code", code));
    }

    private String codeOf(ProbedEvent sent) {
        String text = textOf(sent);
        Matcher code = CODE.matcher(text);
        assertThat(code.find()).as(text).isTrue();
        return code.group();
    }

    private String textOf(ProbedEvent sent) {
        return seal.open(
                sent.subject(), new Sealed(sent.data().get("sealedText").asString()));
    }

    private static String aPhone() {
        return "139" + String.format("%08d", ThreadLocalRandom.current().nextInt(100_000_000));
    }
}
