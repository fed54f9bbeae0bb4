package org.onehall.identity.token;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.start.Preparation;
import org.onehall.platform.privacy.PersonKeys;
import org.onehall.platform.privacy.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The keys that tokens are signed with, numbered, sealed under the keys file. A new key is published before it signs,
 * and an old one stays published until nothing it signed is valid. The number is the document's id, so instances that
 * rotate at once make one key.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext>, Preparation {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final String COLLECTION = "signingKeys";
    private static final String SEALED_UNDER = "signing-keys";
    private static final int BITS = 2048;
    private static final Duration REMEMBER = Duration.ofSeconds(30);
    private static final Duration PUBLISH_FIRST = Duration.ofMinutes(2);
    private static final Duration STILL_PUBLISHED = Duration.ofHours(2);

    private final MongoOperations mongo;
    private final PersonKeys seals;
    private final IdentityProperties settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Numbered(int number, Instant made, RSAKey key) {}

    /** The key that signs comes first. */
    private record Known(List<JWK> published, Instant read) {}

    SigningKeys(MongoOperations mongo, PersonKeys seals, IdentityProperties settings, Clock clock) {
        this.mongo = mongo;
        this.seals = seals;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(published()));
    }

    /** Makes the first key when there is none, and the next when the newest is of age. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @Override
    public void prepare() {
        List<Numbered> all = all();
        boolean due =
                all.isEmpty() || all.getFirst().made().plus(settings.keyAge()).isBefore(clock.instant());
        if (due) {
            add(all.isEmpty() ? 1 : all.getFirst().number() + 1);
        }
    }

    /** Makes the next key now, say because one may have become known. */
    void renew() {
        List<Numbered> all = all();
        add(all.isEmpty() ? 1 : all.getFirst().number() + 1);
    }

    private List<JWK> published() {
        Known now = known;
        if (now == null || now.read().plus(REMEMBER).isBefore(clock.instant())) {
            now = new Known(choose(all()), clock.instant());
            known = now;
        }
        return now.published();
    }

    private List<JWK> choose(List<Numbered> newestFirst) {
        Instant now = clock.instant();
        List<JWK> published = new ArrayList<>();
        Instant successorSigns = null;
        for (Numbered each : newestFirst) {
            if (successorSigns == null || successorSigns.plus(STILL_PUBLISHED).isAfter(now)) {
                published.add(each.key());
            }
            successorSigns = each.made().plus(PUBLISH_FIRST);
        }
        boolean tooNew = newestFirst.size() > 1
                && newestFirst.getFirst().made().plus(PUBLISH_FIRST).isAfter(now);
        if (tooNew) {
            published.add(1, published.removeFirst());
        }
        return published;
    }

    private List<Numbered> all() {
        return collection().find().sort(Sorts.descending("_id")).map(this::open).into(new ArrayList<>());
    }

    private void add(int number) {
        try {
            RSAKey key = new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            collection()
                    .insertOne(new Document("_id", number)
                            .append("kid", key.getKeyID())
                            .append("made", Date.from(clock.instant()))
                            .append(
                                    "sealed",
                                    seals.seal(SEALED_UNDER, key.toJSONString()).value()));
            log.info("Made signing key {}", number);
        } catch (MongoWriteException raced) {
            if (raced.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw raced;
            }
        } catch (JOSEException unexpected) {
            throw new IllegalStateException("No RSA key could be made", unexpected);
        }
        known = null;
    }

    private Numbered open(Document stored) {
        try {
            String json = seals.open(SEALED_UNDER, new Sealed(stored.getString("sealed")));
            return new Numbered(stored.getInteger("_id"), stored.getDate("made").toInstant(), RSAKey.parse(json));
        } catch (ParseException unexpected) {
            throw new IllegalStateException("Signing key " + stored.get("_id") + " is not a key", unexpected);
        }
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
