package org.onehall.identity.token;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.retention.Expiring;
import org.onehall.identity.start.Preparation;
import org.onehall.identity.token.StoredTokens.Kind;
import org.onehall.platform.privacy.AuditTrail;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps authorizations in the store, each with a version: a code or refresh token presented twice at once serves once,
 * whichever instances it meets. A refresh token that comes back after it was replaced has been copied; when it is older
 * than a lost answer can explain, the whole authorization ends (OAuth 2.1, 4.3.1).
 */
@Component
class MongoAuthorizations implements OAuth2AuthorizationService, Preparation {

    static final String COLLECTION = "authorizations";
    private static final String VERSION = "onehall.version";
    private static final String KEYS = "keys";
    private static final String REPLACED = "replaced";
    private static final Duration LOST_ANSWER = Duration.ofSeconds(30);
    private static final Duration UNFINISHED = Duration.ofMinutes(30);
    private static final int REMEMBERED = 50;

    private final MongoOperations mongo;
    private final RegisteredClientRepository clients;
    private final AuditTrail trail;
    private final Clock clock;
    private final StoredTokens tokens = new StoredTokens();

    MongoAuthorizations(MongoOperations mongo, RegisteredClientRepository clients, AuditTrail trail, Clock clock) {
        this.mongo = mongo;
        this.clients = clients;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        collection().createIndex(Indexes.ascending(KEYS));
        collection().createIndex(Indexes.ascending(REPLACED + "." + StoredTokens.KEY));
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Long loaded = authorization.getAttribute(VERSION);
        Document document = write(authorization, loaded == null ? 1 : loaded + 1);
        if (loaded == null) {
            insert(document);
            return;
        }
        Document before =
                collection().find(Filters.eq("_id", authorization.getId())).first();
        if (before != null) {
            document.append(REPLACED, replaced(before, document));
        }
        long matched = collection()
                .replaceOne(
                        Filters.and(Filters.eq("_id", authorization.getId()), Filters.eq("version", loaded)), document)
                .getMatchedCount();
        if (matched == 0) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        collection().deleteOne(Filters.eq("_id", authorization.getId()));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        Document found = collection().find(Filters.eq("_id", id)).first();
        return found == null ? null : read(found, null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        List<String> keys = (type == null
                        ? Stream.of(Kind.values()).map(kind -> kind.field)
                        : Stream.of(type.getValue()))
                .map(field -> StoredTokens.key(field, token))
                .toList();
        Document found = collection().find(Filters.in(KEYS, keys)).first();
        if (found == null) {
            endWhenCopied(keys);
            return null;
        }
        return read(found, token);
    }

    private void insert(Document document) {
        try {
            collection().insertOne(document);
        } catch (MongoWriteException failed) {
            if (failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
            }
            throw failed;
        }
    }

    private void endWhenCopied(List<String> keys) {
        Document family = collection()
                .find(Filters.in(REPLACED + "." + StoredTokens.KEY, keys))
                .first();
        if (family == null) {
            return;
        }
        Instant lately = clock.instant().minus(LOST_ANSWER);
        boolean copied = family.getList(REPLACED, Document.class).stream()
                .filter(each -> keys.contains(each.getString(StoredTokens.KEY)))
                .anyMatch(each -> each.getDate("at").toInstant().isBefore(lately));
        if (copied) {
            String principal = family.getString("principal");
            trail.record(principal, "refresh-token-copied", principal, family.getString("client"));
            collection().deleteOne(Filters.eq("_id", family.get("_id")));
        }
    }

    /** Refresh tokens that this write takes away, with those taken away before. */
    private List<Document> replaced(Document before, Document after) {
        List<Document> replaced = new ArrayList<>(before.getList(REPLACED, Document.class, List.of()));
        Document old = before.get(Kind.REFRESH.field, Document.class);
        Document now = after.get(Kind.REFRESH.field, Document.class);
        if (old != null && now != null && !old.getString(StoredTokens.KEY).equals(now.getString(StoredTokens.KEY))) {
            replaced.add(new Document(StoredTokens.KEY, old.getString(StoredTokens.KEY))
                    .append("at", Date.from(clock.instant())));
        }
        int surplus = Math.max(0, replaced.size() - REMEMBERED);
        return replaced.subList(surplus, replaced.size());
    }

    private Document write(OAuth2Authorization authorization, long version) {
        Map<String, Object> attributes = new HashMap<>(authorization.getAttributes());
        attributes.remove(VERSION);
        Document document = new Document("_id", authorization.getId())
                .append("version", version)
                .append("client", authorization.getRegisteredClientId())
                .append("principal", authorization.getPrincipalName())
                .append("grant", authorization.getAuthorizationGrantType().getValue())
                .append("scopes", List.copyOf(authorization.getAuthorizedScopes()))
                .append("attributes", tokens.json(attributes));
        List<String> keys = new ArrayList<>();
        Instant ends = clock.instant().plus(UNFINISHED);
        for (Kind kind : Kind.values()) {
            OAuth2Authorization.Token<?> token = authorization.getToken(kind.type);
            if (token != null) {
                Document stored = tokens.write(kind, token);
                document.append(kind.field, stored);
                keys.add(stored.getString(StoredTokens.KEY));
                Instant expires = token.getToken().getExpiresAt();
                ends = expires != null && expires.isAfter(ends) ? expires : ends;
            }
        }
        if (authorization.getAttribute(OAuth2ParameterNames.STATE) instanceof String state) {
            keys.add(StoredTokens.key(OAuth2ParameterNames.STATE, state));
        }
        return document.append(KEYS, keys).append(Expiring.FIELD, Date.from(ends));
    }

    private @Nullable OAuth2Authorization read(Document found, @Nullable String presented) {
        RegisteredClient client = clients.findById(found.getString("client"));
        if (client == null) {
            return null;
        }
        Set<String> scopes = new LinkedHashSet<>(found.getList("scopes", String.class));
        OAuth2Authorization.Builder read = OAuth2Authorization.withRegisteredClient(client)
                .id(found.getString("_id"))
                .principalName(found.getString("principal"))
                .authorizationGrantType(new AuthorizationGrantType(found.getString("grant")))
                .authorizedScopes(scopes)
                .attributes(all -> all.putAll(tokens.values(found.getString("attributes"))))
                .attribute(VERSION, found.get("version", Number.class).longValue());
        for (Kind kind : Kind.values()) {
            Document stored = found.get(kind.field, Document.class);
            if (stored != null) {
                tokens.read(kind, stored, presented, read);
            }
        }
        return read.build();
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection(COLLECTION);
    }
}
