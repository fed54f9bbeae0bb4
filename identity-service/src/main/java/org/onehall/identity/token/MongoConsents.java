package org.onehall.identity.token;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;
import org.springframework.stereotype.Component;

/** What people have allowed clients to know of them. The hall's own session needs no consent. */
@Component
class MongoConsents implements OAuth2AuthorizationConsentService {

    private final MongoOperations mongo;

    MongoConsents(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void save(OAuth2AuthorizationConsent consent) {
        List<String> authorities = consent.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
        String id = id(consent.getRegisteredClientId(), consent.getPrincipalName());
        collection()
                .replaceOne(
                        Filters.eq("_id", id),
                        new Document("_id", id).append("authorities", authorities),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public void remove(OAuth2AuthorizationConsent consent) {
        collection().deleteOne(Filters.eq("_id", id(consent.getRegisteredClientId(), consent.getPrincipalName())));
    }

    @Override
    public @Nullable OAuth2AuthorizationConsent findById(String clientId, String principal) {
        Document found =
                collection().find(Filters.eq("_id", id(clientId, principal))).first();
        if (found == null) {
            return null;
        }
        return OAuth2AuthorizationConsent.withId(clientId, principal)
                .authorities(all -> found.getList("authorities", String.class)
                        .forEach(name -> all.add(new SimpleGrantedAuthority(name))))
                .build();
    }

    private static String id(String clientId, String principal) {
        return clientId + " " + principal;
    }

    private MongoCollection<Document> collection() {
        return mongo.getCollection("consents");
    }
}
