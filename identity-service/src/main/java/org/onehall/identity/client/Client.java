package org.onehall.identity.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.account.Authority;
import org.onehall.platform.events.Aggregate;
import org.onehall.platform.events.Topic;
import org.onehall.platform.web.ProblemException;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A system that asks for tokens.
 *
 * <p>Life: registered, given a secret or public keys, locked and unlocked, revoked for good. It proves itself by a
 * signature of its own key (private_key_jwt) or by a secret the house generated; of both only the public part or the
 * hash is here. A revoked client never comes back under its id.
 */
@Topic("identity.client")
@Document("clients")
public final class Client extends Aggregate {

    private final String name;
    private StoredUse use;
    private final Instant registeredAt;
    private @Nullable String secretHash;
    private @Nullable String publicKeys;
    private State state;

    enum State {
        ACTIVE,
        LOCKED,
        REVOKED
    }

    @PersistenceCreator
    private Client(
            String key,
            String name,
            StoredUse use,
            Instant registeredAt,
            @Nullable String secretHash,
            @Nullable String publicKeys,
            State state) {
        super(key);
        this.name = name;
        this.use = use;
        this.registeredAt = registeredAt;
        this.secretHash = secretHash;
        this.publicKeys = publicKeys;
        this.state = state;
    }

    static Client register(ClientId id, String name, ClientUse use, Instant now) {
        Client client = new Client(id.value(), name, StoredUse.of(use), now, null, null, State.ACTIVE);
        if (use instanceof ClientUse.Station(Authority authority)) {
            client.record(new ClientRegistered(id.value(), authority.roleNames(), authority.divisionCodes()));
        }
        return client;
    }

    void prove(@Nullable String hashOfSecret, @Nullable ClientKeys keys) {
        if (keys != null) {
            trustKeys(keys);
        } else if (hashOfSecret != null) {
            giveSecret(hashOfSecret);
        }
    }

    /** Takes over what the installation wants of a client of its own; stations are an administrator's. */
    void follow(Client wanted) {
        boolean ofTheHouse = use.kind() != StoredUse.Kind.STATION && wanted.use.kind() == use.kind();
        if (ofTheHouse && state == State.ACTIVE) {
            use = wanted.use;
            secretHash = wanted.secretHash;
            publicKeys = wanted.publicKeys;
        }
    }

    /** A client that signs with its own key needs no secret any more: the old one goes. */
    void trustKeys(ClientKeys keys) {
        refuseWhenRevoked();
        publicKeys = keys.value();
        secretHash = null;
    }

    void giveSecret(String hash) {
        refuseWhenRevoked();
        secretHash = hash;
        publicKeys = null;
    }

    void lock() {
        refuseWhenRevoked();
        state = State.LOCKED;
    }

    void unlock() {
        refuseWhenRevoked();
        state = State.ACTIVE;
    }

    /** Repeating it changes nothing. */
    void revoke() {
        state = State.REVOKED;
        secretHash = null;
        publicKeys = null;
    }

    private void refuseWhenRevoked() {
        if (state == State.REVOKED) {
            throw ProblemException.gone("client-revoked");
        }
    }

    public String name() {
        return name;
    }

    public ClientUse use() {
        return use.use();
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public @Nullable String secretHash() {
        return secretHash;
    }

    /** A JWK set of public keys. */
    public @Nullable String publicKeys() {
        return publicKeys;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    State state() {
        return state;
    }

    List<String> divisionCodes() {
        return use() instanceof ClientUse.Station(Authority authority) ? authority.divisionCodes() : List.of();
    }
}
