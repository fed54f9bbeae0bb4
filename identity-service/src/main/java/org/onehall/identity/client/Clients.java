package org.onehall.identity.client;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The clients there are. */
@Component
public class Clients {

    private final AggregateStore store;
    private final MongoOperations mongo;
    private final SecretHash secrets;
    private final Clock clock;

    Clients(AggregateStore store, MongoOperations mongo, SecretHash secrets, Clock clock) {
        this.store = store;
        this.mongo = mongo;
        this.secrets = secrets;
        this.clock = clock;
    }

    public Optional<Client> find(String clientId) {
        return store.find(Client.class, clientId);
    }

    /**
     * A client of the installation, as its launcher wants it at every start. One that an administrator registered is
     * not touched.
     */
    public void install(ClientId id, String name, ClientUse use, @Nullable String secret, @Nullable ClientKeys keys) {
        Client client = Client.register(id, name, use, clock.instant());
        client.prove(secret == null ? null : secrets.encode(secret), keys);
        try {
            store.insert(client);
        } catch (DuplicateException installedBefore) {
            store.change(Client.class, id.value(), before -> before.follow(client));
        }
    }

    /** In the order of ids, after this one. */
    List<String> idsAfter(@Nullable String after, int most) {
        Query page =
                after == null ? new Query() : new Query(Criteria.where("_id").gt(after));
        page.with(Sort.by("_id")).limit(most).fields().include("_id");
        return mongo.find(page, Document.class, mongo.getCollectionName(Client.class)).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }

    List<Client> all(List<String> clientIds) {
        return store.findAll(Client.class, clientIds);
    }
}
