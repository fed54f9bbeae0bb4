package org.onehall.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onehall.notification.message.Message;
import org.onehall.notification.subscription.PhoneBook;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.privacy.TransportSeal;
import org.onehall.platform.testing.EventContracts;
import org.onehall.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.node.ObjectNode;

class SubscriptionIntegrationTests extends NotificationIntegration {

    @Autowired
    TransportSeal seal;

    @Autowired
    MongoOperations mongo;

    @Autowired
    AggregateStore store;

    @Autowired
    PhoneBook phones;

    @Test
    void asksAgreesLooksAndEnds() {
        String phone = Town.newPhone();
        Answer asked = subscribe(phone, Map.of("keyword", "焊工", "minimumWage", "4000.00"));
        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.body().path("state").asString()).isEqualTo("PENDING");
        String id = asked.body().path("id").asString();
        Answer confirmed = confirm(id, TOWN.awaitCode(phone));
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.body().at("/subscription/state").asString()).isEqualTo("ACTIVE");
        EventContracts.assertObeys(probe.await("notification.subscription-confirmed.v1", id));
        Map<String, String> holder =
                Map.of("Subscription-Token", confirmed.body().path("token").asString());
        String path = "/api/subscriptions/" + id;
        assertThat(call("GET", path, null, holder)
                        .body()
                        .at("/criteria/keyword")
                        .asString())
                .isEqualTo("焊工");
        assertThat(call("DELETE", path, null, Map.of("Subscription-Token", "guess"))
                        .status())
                .isEqualTo(403);
        assertThat(call("DELETE", path, null, Map.of()).status()).isEqualTo(403);
        assertThat(call("DELETE", path, null, holder).status()).isEqualTo(204);
        assertThat(call("DELETE", path, null, holder).status()).isEqualTo(204);
        assertThat(probe.await("notification.consent-withdrawn.v1", id)
                        .data()
                        .path("way")
                        .asString())
                .isEqualTo("TOKEN");
        assertThat(call("GET", path, null, holder).body().path("state").asString())
                .isEqualTo("ENDED");
    }

    @Test
    void theHolderOfThePhoneSeesAndEndsThemSignedIn() {
        String phone = Town.newPhone();
        String id = subscribe(phone, Map.of("keyword", "焊工")).body().path("id").asString();
        String path = "/api/subscriptions/" + id;
        Map<String, String> holder = Map.of("Authorization", Tokens.bearer(Tokens.citizen(phones.ref(phone))));
        Map<String, String> stranger =
                Map.of("Authorization", Tokens.bearer(Tokens.citizen(phones.ref(Town.newPhone()))));
        assertThat(call("GET", "/api/subscriptions", null, holder)
                        .body()
                        .path("items")
                        .size())
                .as("nobody has agreed yet")
                .isZero();
        confirm(id, TOWN.awaitCode(phone));

        assertThat(call("GET", "/api/subscriptions", null, holder)
                        .body()
                        .at("/items/0/criteria/keyword")
                        .asString())
                .isEqualTo("焊工");
        assertThat(call("GET", "/api/subscriptions", null, stranger)
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(call("GET", path, null, stranger).status()).isEqualTo(403);
        assertThat(call("DELETE", path, null, stranger).status()).isEqualTo(403);
        assertThat(call("DELETE", path, null, holder).status()).isEqualTo(204);
        EventContracts.assertObeys(probe.await("notification.consent-withdrawn.v1", id));
        assertThat(call("GET", "/api/subscriptions", null, holder)
                        .body()
                        .at("/items/0/state")
                        .asString())
                .isEqualTo("ENDED");
        for (String other : List.of(Tokens.coordinator("330104"), Tokens.employer("e"), Tokens.administrator())) {
            assertThat(call("GET", "/api/subscriptions", null, Map.of("Authorization", Tokens.bearer(other)))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(call("GET", "/api/subscriptions", null, Map.of()).status()).isEqualTo(401);
    }

    @Test
    void keepsNeitherNumberNorCodeInTheClear() {
        String phone = Town.newPhone();
        String id = subscribe(phone, Map.of("keyword", "x")).body().path("id").asString();
        String code = TOWN.awaitCode(phone);
        probe.await(
                "notification.message-delivered.v1",
                event -> event.data().path("subscriptionId").asString("").equals(id));
        for (String collection : mongo.getCollectionNames()) {
            mongo.getCollection(collection)
                    .find()
                    .forEach(document ->
                            assertThat(document.toJson()).doesNotContain(phone).doesNotContain("验证码" + code));
        }
    }

    @Test
    void takesAPhoneHoweverItIsTyped() {
        String phone = Town.newPhone();
        Answer asked =
                subscribe("（＋８６）" + phone.substring(0, 3) + "–" + wide(phone.substring(3)), Map.of("keyword", "x"));
        assertThat(asked.status()).isEqualTo(202);
        TOWN.awaitCode(phone);
    }

    private static String wide(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf((char) (digit - '0' + '０')))
                .collect(Collectors.joining());
    }

    @Test
    void answersTheSameAndStaysSilentOnceAPhoneWasSentEnough() {
        String phone = Town.newPhone();
        for (int i = 0; i < 7; i++) {
            Answer asked = subscribe(phone, Map.of("keyword", "x"));
            assertThat(asked.status()).isEqualTo(202);
            assertThat(asked.body().propertyNames()).containsExactlyInAnyOrder("id", "state");
        }
        TOWN.awaitTexts(phone, 5);
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
        assertThat(TOWN.texts(phone)).hasSize(5);
    }

    @Test
    void refusesWrongCodesAndAtLastTheRightOne() {
        String phone = Town.newPhone();
        String id = subscribe(phone, Map.of("keyword", "x")).body().path("id").asString();
        String code = TOWN.awaitCode(phone);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            Answer refused = confirm(id, wrong);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body().path("type").asString()).isEqualTo("/problems/wrong-code");
        }
        assertThat(confirm(id, code).status()).isEqualTo(410);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(subscribe("12345", Map.of("keyword", "x")).status()).isEqualTo(400);
        assertThat(subscribe(Town.newPhone(), Map.of()).status()).isEqualTo(400);
        assertThat(subscribe(Town.newPhone(), Map.of("minimumWage", "many")).status())
                .isEqualTo(400);
        assertThat(subscribe(Town.newPhone(), Map.of("education", "NONE")).status())
                .isEqualTo(400);
        assertThat(subscribe(Town.newPhone(), Map.of("division", "999999"))
                        .body()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/division-unknown");
        assertThat(subscribe(Town.newPhone(), Map.of("occupation", "9-99"))
                        .body()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/occupation-unknown");
        assertThat(call("POST", "/api/subscriptions", "{\"phone\":", Map.of()).status())
                .isEqualTo(400);
        assertThat(confirm("nobody", "123456").status()).isEqualTo(404);
        assertThat(confirm("nobody", "12").status()).isEqualTo(400);
    }

    @Test
    void takesCodesThatTheStationKnows() {
        others.publish("station.division", "station.division-changed.v1", "330104", 1, named("330104"));
        others.publish("station.occupation", "station.occupation-changed.v1", "4-07-05-04", 1, named("4-07-05-04"));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> subscribe(Town.newPhone(), Map.of("division", "330104", "occupation", "4-07"))
                                .status()
                        == 202);
        assertThat(subscribe(Town.newPhone(), Map.of("occupation", "4-07-05-04"))
                        .status())
                .isEqualTo(202);
    }

    private static Map<String, String> named(String code) {
        return Map.of("code", code, "name", "名", "nameEn", "name", "kind", "DISTRICT", "validFrom", "2020-01-01");
    }

    @Test
    void showsMessagesToAdministratorsAlone() {
        Subscriber subscriber = subscribed(Map.of("keyword", "x"));
        assertThat(call("GET", "/api/messages", null, Map.of()).status()).isEqualTo(401);
        assertThat(call("GET", "/api/messages", null, Map.of("Authorization", Tokens.bearer(Tokens.officer("330104"))))
                        .status())
                .isEqualTo(403);
        Answer page = asAdministrator("/api/messages?state=DELIVERED&limit=1");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body().path("items")).hasSize(1);
        String id = store.findBy(Message.class, "subscriptionId", subscriber.id())
                .orElseThrow()
                .key();
        Answer one = asAdministrator("/api/messages/" + id);
        assertThat(one.body().path("phone").asString()).matches("\\d{3}\\*{4}\\d{4}");
        assertThat(one.body().toString()).doesNotContain(subscriber.phone()).doesNotContain("验证码");
        assertThat(asAdministrator("/api/messages/none").status()).isEqualTo(404);
        assertThat(asAdministrator("/api/messages?cursor=junk").status()).isEqualTo(400);
    }

    @Test
    void sendsASignInCodeOnceAndForgetsIt() {
        String phone = Town.newPhone();
        String code = newId();
        var event = requestCode(code, phone, Instant.now().plusSeconds(300));
        others.publish("identity.sign-in-code", event);
        assertThat(TOWN.awaitTexts(phone, 1).getFirst()).isEqualTo("【一站通】登录验证码 246810");
        probe.await(
                "notification.message-delivered.v1",
                e -> e.data().path("kind").asString().equals("SIGN_IN_CODE"));
        assertThat(TOWN.texts(phone)).hasSize(1);
        mongo.getCollection("messages")
                .find()
                .forEach(document -> assertThat(document.toJson()).doesNotContain("246810"));
    }

    @Test
    void signsASignInCodeInItsLanguage() {
        String phone = Town.newPhone();
        requestCode(newId(), phone, Instant.now().plusSeconds(300), Map.of("language", "EN"));
        assertThat(TOWN.awaitTexts(phone, 1).getFirst()).startsWith("【Onehall】");
    }

    @Test
    void sendsNoSignInCodeAfterItsTime() {
        String late = Town.newPhone();
        requestCode(newId(), late, Instant.now().minusSeconds(1));
        String phone = Town.newPhone();
        requestCode(newId(), phone, Instant.now().plusSeconds(300));
        TOWN.awaitTexts(phone, 1);
        probe.await(
                "notification.message-failed.v1",
                e -> e.data().path("reason").asString().equals("EXPIRED"));
        assertThat(TOWN.texts(late)).isEmpty();
    }

    private ObjectNode requestCode(String codeId, String phone, Instant until) {
        return requestCode(codeId, phone, until, Map.of());
    }

    private ObjectNode requestCode(String codeId, String phone, Instant until, Map<String, String> more) {
        Map<String, String> data = new HashMap<>(more);
        data.put("codeId", codeId);
        data.put("sealedPhone", seal.seal(codeId, phone).value());
        data.put("sealedText", seal.seal(codeId, "登录验证码 246810").value());
        data.put("expiresAt", until.toString());
        return others.publish("identity.sign-in-code", "identity.sign-in-code-requested.v1", codeId, 1, data);
    }
}
