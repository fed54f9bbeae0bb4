package org.onehall.identity.token;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.onehall.identity.retention.Expiring;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionDecoderFactory;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/**
 * Verifies what a client signs to prove itself (private_key_jwt), by the keys registered for it. An assertion lives
 * five minutes at most and serves once.
 */
@Component
class ClientAssertions implements JwtDecoderFactory<RegisteredClient> {

    static final String COLLECTION = "clientAssertions";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final Clock clock;

    ClientAssertions(MongoOperations mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient client) {
        String keys = client.getClientSettings().getSetting(RegisteredClients.PUBLIC_KEYS);
        try {
            if (keys == null) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
            }
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(new ImmutableJWKSet<>(JWKSet.parse(keys)))
                    .jwsAlgorithms(accepted -> accepted.addAll(
                            List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtClientAssertionDecoderFactory.DEFAULT_JWT_VALIDATOR_FACTORY.apply(client),
                    assertion -> once(client, assertion)));
            return decoder;
        } catch (ParseException unexpected) {
            throw new IllegalStateException("The keys of " + client.getClientId() + " are no keys", unexpected);
        }
    }

    private OAuth2TokenValidatorResult once(RegisteredClient client, Jwt assertion) {
        Instant ends = assertion.getExpiresAt();
        String id = assertion.getId();
        if (id == null
                || ends == null
                || ends.isAfter(clock.instant().plus(LONGEST).plus(SKEW))) {
            return refused("An assertion needs a jti and an exp within five minutes");
        }
        try {
            mongo.getCollection(COLLECTION)
                    .insertOne(new Document("_id", client.getClientId() + ":" + id)
                            .append(Expiring.FIELD, Date.from(ends.plus(SKEW))));
            return OAuth2TokenValidatorResult.success();
        } catch (MongoWriteException failed) {
            if (failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return refused("This assertion has been used");
            }
            throw failed;
        }
    }

    private static OAuth2TokenValidatorResult refused(String why) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, why, null));
    }
}
