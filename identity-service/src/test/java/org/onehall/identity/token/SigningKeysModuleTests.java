package org.onehall.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;

@RealParts
@SpringBootTest
class SigningKeysModuleTests {

    private static final IdentityProperties SETTINGS = new IdentityProperties(
            "http://localhost:8080", "onehall", Duration.ofMinutes(10), Duration.ofHours(12), Duration.ofDays(90));

    private final MongoOperations mongo;
    private final PersonKeys seals;
    private final Hands hands = new Hands();

    @Autowired
    SigningKeysModuleTests(MongoOperations mongo, PersonKeys seals) {
        this.mongo = mongo;
        this.seals = seals;
    }

    @BeforeEach
    void noKeys() {
        mongo.getCollection("signingKeys").deleteMany(new Document());
    }

    @Test
    void makesOneKeyHoweverManyInstancesStart() {
        anInstance().prepare();
        anInstance().prepare();
        assertThat(published(anInstance())).hasSize(1);
    }

    @Test
    void publishesANewKeyBeforeItSignsAndAnOldOneWhileItsTokensLive() {
        anInstance().prepare();
        JWK first = published(anInstance()).getFirst();

        hands.move(Duration.ofDays(91));
        anInstance().prepare();
        assertThat(published(anInstance())).hasSize(2).first().isEqualTo(first);

        hands.move(Duration.ofMinutes(3));
        assertThat(published(anInstance())).hasSize(2).last().isEqualTo(first);

        hands.move(Duration.ofHours(3));
        assertThat(published(anInstance())).hasSize(1).doesNotContain(first);
    }

    @Test
    void anInstanceLearnsOfAKeyThatAnotherMade() {
        SigningKeys ours = anInstance();
        ours.prepare();
        assertThat(published(ours)).hasSize(1);
        anInstance().renew();
        hands.move(Duration.ofMinutes(1));
        assertThat(published(ours)).hasSize(2);
    }

    @Test
    void keepsNoKeyThatAReaderOfTheStoreCouldUse() {
        anInstance().prepare();
        String stored = String.valueOf(mongo.getCollection("signingKeys").find().first());
        assertThat(stored).contains("sealed=A256GCM.").doesNotContain("\"d\"", "\"RSA\"", "=RSA");
    }

    private SigningKeys anInstance() {
        return new SigningKeys(mongo, seals, SETTINGS, hands);
    }

    private static List<JWK> published(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-05T01:00:00Z");

        void move(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
