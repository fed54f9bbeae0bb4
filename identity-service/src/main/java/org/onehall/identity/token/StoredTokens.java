package org.onehall.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tokens of an authorization as documents. Of a token only its SHA-256 is kept: whoever reads the store can use
 * none. A token that is read back carries its hash as its value, except the one that was presented, whose value is
 * known.
 */
final class StoredTokens {

    static final String KEY = "key";
    private static final String HASHED = "sha256:";
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(StoredTokens.class.getClassLoader()))
            .build();

    /** The kinds kept, by the names that documents and OAuth use. */
    enum Kind {
        CODE("code", OAuth2AuthorizationCode.class),
        ACCESS("access_token", OAuth2AccessToken.class),
        ID("id_token", OidcIdToken.class),
        REFRESH("refresh_token", OAuth2RefreshToken.class);

        final String field;
        final Class<? extends OAuth2Token> type;

        Kind(String field, Class<? extends OAuth2Token> type) {
            this.field = field;
            this.type = type;
        }
    }

    /** What a token is found by. */
    static String key(String field, String value) {
        return value.startsWith(HASHED) ? field + ":" + value : field + ":" + HASHED + hash(value);
    }

    Document write(Kind kind, OAuth2Authorization.Token<?> token) {
        OAuth2Token value = token.getToken();
        Document document = new Document(KEY, key(kind.field, value.getTokenValue()))
                .append("issuedAt", date(value.getIssuedAt()))
                .append("expiresAt", date(value.getExpiresAt()))
                .append("metadata", json(token.getMetadata()));
        if (value instanceof OAuth2AccessToken access) {
            document.append("scopes", List.copyOf(access.getScopes()));
        }
        return document;
    }

    /** @param presented the value that this authorization was found by */
    void read(Kind kind, Document stored, @Nullable String presented, OAuth2Authorization.Builder into) {
        String key = stored.getString(KEY);
        String value = presented != null && key.equals(key(kind.field, presented))
                ? presented
                : key.substring(kind.field.length() + 1);
        Map<String, Object> metadata = values(stored.getString("metadata"));
        Instant issued = stored.getDate("issuedAt").toInstant();
        Instant expires = stored.getDate("expiresAt").toInstant();
        into.token(token(kind, value, issued, expires, stored, metadata), kept -> kept.putAll(metadata));
    }

    private static OAuth2Token token(
            Kind kind, String value, Instant issued, Instant expires, Document stored, Map<String, Object> metadata) {
        return switch (kind) {
            case CODE -> new OAuth2AuthorizationCode(value, issued, expires);
            case ACCESS ->
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        value,
                        issued,
                        expires,
                        Set.copyOf(stored.getList("scopes", String.class)));
            case ID -> new OidcIdToken(value, issued, expires, claims(metadata));
            case REFRESH -> new OAuth2RefreshToken(value, issued, expires);
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(Map<String, Object> metadata) {
        return (Map<String, Object>) metadata.getOrDefault(OAuth2Authorization.Token.CLAIMS_METADATA_NAME, Map.of());
    }

    String json(Map<String, Object> values) {
        return json.writeValueAsString(values);
    }

    Map<String, Object> values(String text) {
        return json.readValue(text, VALUES);
    }

    /** Every token of ours has both times. */
    private static Date date(@Nullable Instant instant) {
        return Date.from(Objects.requireNonNull(instant));
    }

    private static String hash(String value) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
