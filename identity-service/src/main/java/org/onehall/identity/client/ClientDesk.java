package org.onehall.identity.client;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.account.Authority;
import org.onehall.platform.events.AggregateStore;
import org.onehall.platform.events.DuplicateException;
import org.onehall.platform.privacy.AuditTrail;
import org.onehall.platform.reference.ReferenceCodes;
import org.onehall.platform.security.Role;
import org.onehall.platform.web.FieldProblem;
import org.onehall.platform.web.Ids;
import org.onehall.platform.web.ProblemException;
import org.springframework.stereotype.Component;

/** What administrators do with clients of stations and partners. */
@Component
class ClientDesk {

    private final AggregateStore store;
    private final Clients clients;
    private final ReferenceCodes codes;
    private final SecretHash secrets;
    private final AuditTrail trail;
    private final Clock clock;

    ClientDesk(
            AggregateStore store,
            Clients clients,
            ReferenceCodes codes,
            SecretHash secrets,
            AuditTrail trail,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.codes = codes;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    Client register(String by, String typedId, String name, Set<String> divisionCodes, @Nullable ClientKeys keys) {
        ClientId id =
                ClientId.of(typedId).orElseThrow(() -> ProblemException.invalid("/clientId", "client-id-malformed"));
        Authority authority = new Authority(Set.of(Role.STATION), divisionCodes, null);
        check(authority);
        Client client = Client.register(id, name, new ClientUse.Station(authority), clock.instant());
        if (keys != null) {
            client.trustKeys(keys);
        }
        trail.record(by, "register-client", id.value(), String.join(" ", authority.divisionCodes()));
        try {
            return store.insert(client);
        } catch (DuplicateException taken) {
            Optional<Client> before = Ids.isRepeat() ? clients.find(id.value()) : Optional.empty();
            return before.orElseThrow(
                    () -> ProblemException.conflict("client-id-taken").at("/clientId"));
        }
    }

    /** The secret itself, which is kept nowhere: it is shown once. An older one, or keys, end with it. */
    String renewSecret(String by, String id) {
        String secret = secrets.generate();
        change(by, "renew-client-secret", id, client -> client.giveSecret(secrets.encode(secret)));
        return secret;
    }

    Client trustKeys(String by, String id, ClientKeys keys) {
        return change(by, "replace-client-keys", id, client -> client.trustKeys(keys));
    }

    Client lock(String by, String id) {
        return change(by, "lock-client", id, Client::lock);
    }

    Client unlock(String by, String id) {
        return change(by, "unlock-client", id, Client::unlock);
    }

    Client revoke(String by, String id) {
        return change(by, "revoke-client", id, Client::revoke);
    }

    Client find(String id) {
        return clients.find(id).orElseThrow(() -> ProblemException.unknown("client-unknown", id));
    }

    /** The hall's own session and the citizens' application belong to the installation, not to an administrator. */
    private Client change(String by, String act, String id, Consumer<Client> command) {
        if (!(find(id).use() instanceof ClientUse.Station)) {
            throw ProblemException.conflict("client-of-the-house");
        }
        trail.record(by, act, id, "");
        return store.change(Client.class, id, command);
    }

    private void check(Authority authority) {
        List<FieldProblem> problems = authority.problemsForStation();
        if (problems.isEmpty()) {
            problems = authority.problemsOfPlace(codes::isDivision);
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }
}
