package org.onehall.identity.client;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.start.Preparation;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.events.StorePage;
import org.onehall.platform.events.StoreWalk;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** The clients there are. */
@Component
public class Clients implements Preparation {

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

    @Override
    public void prepare() {
        var indexes = mongo.indexOps(Client.class);
        indexes.createIndex(new Index("name", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC)
                .named("byName"));
        indexes.createIndex(new Index("registeredAt", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC)
                .named("registered"));
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

    /** How a list is ordered. */
    enum Order {
        NAME,
        REGISTERED_LAST,
        REGISTERED_FIRST;

        private StoreWalk<?> walk() {
            return switch (this) {
                case NAME -> StoreWalk.ascending("name", String.class);
                case REGISTERED_LAST -> StoreWalk.descending("registeredAt", Instant.class);
                case REGISTERED_FIRST -> StoreWalk.ascending("registeredAt", Instant.class);
            };
        }
    }

    /**
     * Which clients are looked for; null where it does not matter.
     *
     * @param words part of a name or of a client's id
     * @param division within which it acts for one at least
     */
    record Wanted(@Nullable String words, @Nullable String division, Client.@Nullable State state) {

        private Criteria criteria() {
            List<Criteria> all = new ArrayList<>();
            if (words != null && !words.isBlank()) {
                String part = Pattern.quote(words.strip());
                all.add(new Criteria()
                        .orOperator(
                                Criteria.where("_id").regex(part, "i"),
                                Criteria.where("name").regex(part, "i")));
            }
            if (division != null) {
                all.add(Criteria.where("use.authority.divisions").regex("^" + Pattern.quote(division)));
            }
            if (state != null) {
                all.add(Criteria.where("state").is(state.name()));
            }
            return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        }
    }

    StorePage<Client> page(Wanted wanted, Order order, @Nullable Map<String, String> position, int size) {
        return store.page(Client.class, wanted.criteria(), order.walk(), position, size);
    }
}
