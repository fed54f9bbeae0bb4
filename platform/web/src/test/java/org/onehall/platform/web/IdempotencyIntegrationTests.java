package org.onehall.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.testing.RealParts;
import org.onehall.platform.testing.RealStore;
import org.onehall.platform.web.shop.OrderController;
import org.onehall.platform.web.shop.ShopApplication;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@RealParts
@SpringBootTest(
        classes = ShopApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.servlet.multipart.max-file-size=64MB",
            "spring.servlet.multipart.max-request-size=65MB",
            "onehall.web.take-over-after=3s"
        })
class IdempotencyIntegrationTests {

    private static final String TEA = "{\"name\":\"tea\",\"count\":1}";
    private static final String COFFEE = "{\"name\":\"coffee\",\"count\":1}";

    @LocalServerPort
    private int port;

    @Autowired
    private OrderController shop;

    @Autowired
    private MongoDatabaseFactory store;

    @Autowired
    private RealStore realStore;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void forget() {
        shop.forget();
        keys().deleteMany(new Document());
    }

    @Test
    void answersARepeatWithTheFirstAnswer() {
        Answer first = order(TEA);
        Answer second = order(TEA);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.http().body()).isEqualTo(first.http().body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(second.header(header)).isEqualTo(first.header(header)).isPresent();
        }
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertThat(shop.effects).hasValue(1);
    }

    /** A person who was registered and erased must not stay readable in the answer that is kept for a repeat. */
    @Test
    void keepsNoAnswerThatTheStoreAloneCouldRead() {
        String second = order(TEA).text("second");
        Document kept = Objects.requireNonNull(keys().find().first());
        assertThat(new String(kept.get("body", Binary.class).getData(), StandardCharsets.ISO_8859_1))
                .hasSizeGreaterThan(second.length())
                .doesNotContain(second, "second");
        assertThat(order(TEA).text("second")).isEqualTo(second);
    }

    @Test
    void refusesAnotherRequestWithTheSameKey() {
        order(TEA);
        order(COFFEE).isProblem(422, "idempotency-key-reused").at("Idempotency-Key");
        Answer.post(port, "/api/orders?x=1", TEA, "Idempotency-Key", key).isProblem(422, "idempotency-key-reused");
        assertThat(shop.effects).hasValue(1);
    }

    @Test
    void keepsTheKeysOfCallersApart() {
        Answer ann = as("ann", TEA);
        Answer bob = as("bob", TEA);
        assertThat(bob.status()).isEqualTo(201);
        assertThat(bob.text("id")).isNotEqualTo(ann.text("id"));
        assertThat(as("ann", TEA).text("id")).isEqualTo(ann.text("id"));
        assertThat(shop.effects).hasValue(2);
    }

    @Test
    void makesOneEffectOfSimultaneousPosts() throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> tries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tries.add(threads.submit(() -> order("{\"name\":\"slow\",\"count\":1}")));
            }
            for (Future<Answer> each : tries) {
                answers.add(each.get());
            }
        }
        assertThat(shop.effects).hasValue(1);
        assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(it -> it.status() == 409).hasSize(7).allSatisfy(it -> {
            it.isProblem(409, "idempotency-in-flight");
            assertThat(it.header("Retry-After")).isPresent();
        });
    }

    @Test
    void keepsABusinessRefusalAndFreesTheKeyOfAMalformedOne() {
        String refused = "{\"name\":\"refused\",\"count\":1}";
        order("{\"name\":\"tea\",\"count\":99}").isProblem(400, "invalid-input");
        Answer first = order(refused).isProblem(422, "sold-out");
        Answer second = order(refused).isProblem(422, "sold-out");
        assertThat(second.text("traceId")).isEqualTo(first.text("traceId"));
        assertThat(shop.effects).hasValue(1);
    }

    @Test
    void runsALostRaceAgain() {
        String stale = "{\"name\":\"stale\",\"count\":1}";
        order(stale).isProblem(409, "stale");
        order(stale).isProblem(409, "stale");
        assertThat(shop.effects).hasValue(2);
    }

    @Test
    void runsAFailedPostAgainWithTheSameIdsAsItMayHaveTakenEffect() {
        String broken = "{\"name\":\"broken\",\"count\":1}";
        order(broken).isProblem(500, "internal");
        order(broken).isProblem(500, "internal");
        assertThat(shop.effects).hasValue(2);
        assertThat(Set.copyOf(shop.made)).hasSize(1);
        assertThat(shop.repeats).hasValue(1);
        order(TEA).isProblem(422, "idempotency-key-reused");
    }

    @Test
    void takesOverWhatACrashLeftAndMakesTheSameIds() {
        Answer first = order(TEA);
        leftUnderWay(Instant.now().plusSeconds(60));
        order(TEA).isProblem(409, "idempotency-in-flight");
        leftUnderWay(Instant.now().minusSeconds(1));
        Answer second = order(TEA);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(second.text("second")).isEqualTo(first.text("second")).isNotEqualTo(first.text("id"));
        assertThat(second.text("repeat")).isEqualTo("true");
    }

    @Test
    void doesNotTakeASlowPostForADeadOne() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> slow = threads.submit(() -> order("{\"name\":\"slowest\",\"count\":1}"));
            Thread.sleep(4500);
            order("{\"name\":\"slowest\",\"count\":1}").isProblem(409, "idempotency-in-flight");
            assertThat(slow.get().status()).isEqualTo(201);
        }
        assertThat(shop.effects).hasValue(1);
    }

    @Test
    void comparesFormsByTheirPartsWhateverTheBoundary() {
        Answer first = upload("one", "a,b\r\n");
        Answer second = upload("two", "a,b\r\n");
        assertThat(first.status()).isEqualTo(202);
        assertThat(second.http().body()).isEqualTo(first.http().body());
        upload("one", "a,c\r\n").isProblem(422, "idempotency-key-reused");
        assertThat(shop.effects).hasValue(1);
    }

    @Test
    void takesALargeFormWithoutHoldingIt() {
        String large = "0123456789abcdef".repeat(40 * 65_536);
        assertThat(upload("x", large).json().path("size").asInt()).isEqualTo(large.length());
        assertThat(upload("x", large).header("Idempotency-Replayed")).contains("true");
    }

    @Test
    void refusesMalformedKeys() {
        for (String malformed : List.of("", "a b", "k".repeat(201))) {
            Answer.post(port, "/api/orders", TEA, "Idempotency-Key", malformed)
                    .isProblem(400, "malformed-idempotency-key")
                    .at("Idempotency-Key");
        }
        Answer.post(port, "/api/orders", TEA, "Idempotency-Key", "k", "Idempotency-Key", "l")
                .isProblem(400, "malformed-idempotency-key");
        assertThat(shop.effects).hasValue(0);
    }

    @Test
    void storesNoPrivateAnswer() {
        String path = "/api/orders/1/look";
        assertThat(Answer.post(port, path, "", "Idempotency-Key", key).status()).isEqualTo(200);
        assertThat(keys().countDocuments()).isZero();
        assertThat(Answer.post(port, path, "", "Idempotency-Key", key)
                        .json()
                        .path("looks")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void forgetsAKeyThatHasExpired() {
        Answer first = order(TEA);
        keys().updateMany(
                        new Document(),
                        Updates.set("expiresAt", Date.from(Instant.now().minusSeconds(1))));
        Answer second = order(COFFEE);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("id")).isNotEqualTo(first.text("id"));
        keys().updateMany(
                        new Document(),
                        Updates.set("expiresAt", Date.from(Instant.now().plusSeconds(600))));
    }

    @Test
    void doesNothingWhoseAnswerTheCallerDoesNotTake() {
        for (String accept : new String[] {"application/xml", "text/plain, image/*", "nonsense"}) {
            Answer.post(port, "/api/orders", TEA, "Accept", accept, "Idempotency-Key", key)
                    .isProblem(406, "not-acceptable");
        }
        assertThat(shop.effects).hasValue(0);
        assertThat(Answer.post(port, "/api/orders", TEA, "Accept", "text/html, application/*;q=0.1")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void doesNothingWithoutTheStore() {
        realStore.pause();
        try {
            Answer answer = order(TEA).isProblem(503, "store-unavailable");
            assertThat(answer.header("Retry-After")).isPresent();
            assertThat(shop.effects).hasValue(0);
        } finally {
            realStore.resume();
        }
        await().untilAsserted(() -> assertThat(order(TEA).status()).isEqualTo(201));
        assertThat(shop.effects).hasValue(1);
    }

    private void leftUnderWay(Instant until) {
        keys().updateMany(
                        new Document(),
                        Updates.combine(
                                Updates.unset("status"),
                                Updates.unset("body"),
                                Updates.unset("headers"),
                                Updates.set("owner", "dead"),
                                Updates.set("leaseUntil", Date.from(until))));
    }

    private MongoCollection<Document> keys() {
        return store.getMongoDatabase().getCollection("idempotencyKeys");
    }

    private Answer order(String json) {
        return Answer.post(port, "/api/orders", json, "Idempotency-Key", key);
    }

    private Answer as(String caller, String json) {
        String pair = caller + ":" + caller;
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return Answer.post(port, "/api/orders", json, "Idempotency-Key", key, "Authorization", basic);
    }

    private Answer upload(String boundary, String content) {
        String body = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                + content + "\r\n--" + boundary + "--\r\n";
        return Answer.of(Answer.to(port, "/api/sheets")
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
