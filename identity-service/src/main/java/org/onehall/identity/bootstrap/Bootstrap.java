package org.onehall.identity.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onehall.identity.account.Account;
import org.onehall.identity.account.AccountName;
import org.onehall.identity.account.Accounts;
import org.onehall.identity.account.Authority;
import org.onehall.identity.account.DisplayName;
import org.onehall.identity.client.ClientId;
import org.onehall.identity.client.ClientKeys;
import org.onehall.identity.client.ClientUse;
import org.onehall.identity.client.Clients;
import org.onehall.identity.code.Phones;
import org.onehall.identity.start.Preparation;
import org.onehall.platform.security.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens the first accounts and clients. The house has no password of its own: they are made by a launcher and read from
 * its file, or one is generated here. Accounts are opened while there is no administrator, administrators last, so that
 * a start that was broken off goes on; later the file changes no account. Clients of the installation follow the file at
 * every start, since their addresses move with it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Bootstrap implements Preparation {

    private static final Logger log = LoggerFactory.getLogger(Bootstrap.class);
    private static final ClientId PHONE_CLIENT = new ClientId("phone");
    private static final int SHORTEST_SECRET = 20;

    private final Accounts accounts;
    private final Clients clients;
    private final Phones phones;
    private final FirstAdministrator firstAdministrator;
    private final BootstrapProperties settings;

    Bootstrap(
            Accounts accounts,
            Clients clients,
            Phones phones,
            FirstAdministrator firstAdministrator,
            BootstrapProperties settings) {
        this.accounts = accounts;
        this.clients = clients;
        this.phones = phones;
        this.firstAdministrator = firstAdministrator;
        this.settings = settings;
    }

    @Override
    public void prepare() {
        clients.install(PHONE_CLIENT, "Citizens by phone", new ClientUse.Phone(), null, null);
        Path file = settings.bootstrapFile();
        if (file != null && Files.exists(file)) {
            BootstrapFile asked = read(file);
            if (!accounts.haveAdministrator()) {
                open(asked.accountsAsked());
            }
            asked.clientsAsked().forEach(client -> install(client, asked));
        } else if (!accounts.haveAdministrator()) {
            firstAdministrator.open();
        }
    }

    private void open(List<BootstrapFile.Account> asked) {
        asked.stream()
                .sorted(Comparator.comparing(each -> roles(each.roles()).contains(Role.ADMINISTRATOR)))
                .forEach(this::open);
        log.info("Opened {} accounts of the bootstrap file", asked.size());
    }

    private void open(BootstrapFile.Account asked) {
        if (asked.phone() != null) {
            accounts.ofPhone(phones.reference(asked.phone()));
            return;
        }
        if (asked.password() == null) {
            throw new IllegalStateException("The bootstrap file gives " + asked.name() + " neither password nor phone");
        }
        accounts.open(
                name(asked.name()),
                displayName(asked.displayName()),
                new Authority(roles(asked.roles()), set(asked.divisions()), asked.employer()),
                asked.password());
    }

    private void install(BootstrapFile.Client asked, BootstrapFile file) {
        ClientId id = ClientId.of(asked.clientId())
                .orElseThrow(() -> new IllegalStateException("Not a client id: " + asked.clientId()));
        ClientKeys keys = asked.publicKeys() == null
                ? null
                : ClientKeys.of(asked.publicKeys())
                        .orElseThrow(() -> new IllegalStateException("Not public keys: those of " + id.value()));
        if (keys == null && (asked.secret() == null || asked.secret().length() < SHORTEST_SECRET)) {
            throw new IllegalStateException("The secret of " + id.value() + " has fewer than 20 characters");
        }
        String name = asked.name() == null ? id.value() : asked.name();
        clients.install(id, name, use(asked, file), asked.secret(), keys);
    }

    private ClientUse use(BootstrapFile.Client asked, BootstrapFile file) {
        if (asked.redirectUris() != null) {
            List<String> afterSignOut = asked.afterSignOutUris() == null ? List.of() : asked.afterSignOutUris();
            return new ClientUse.Session(asked.redirectUris(), afterSignOut);
        }
        if (asked.onBehalfOf() != null) {
            return new ClientUse.Script(account(asked.onBehalfOf(), file).key());
        }
        Authority authority = new Authority(Set.of(Role.STATION), set(asked.divisions()), null);
        if (!authority.problemsForStation().isEmpty()) {
            throw new IllegalStateException("A station needs divisions: " + asked.clientId());
        }
        return new ClientUse.Station(authority);
    }

    private Account account(String name, BootstrapFile file) {
        return file.accountsAsked().stream()
                .filter(each -> each.name().equals(name) && each.phone() != null)
                .findFirst()
                .map(each -> accounts.ofPhone(phones.reference(String.valueOf(each.phone()))))
                .or(() -> accounts.named(name(name)))
                .orElseThrow(() -> new IllegalStateException("No account " + name + " to act on behalf of"));
    }

    private static AccountName name(String name) {
        return AccountName.of(name).orElseThrow(() -> new IllegalStateException("Not an account name: " + name));
    }

    private static @Nullable DisplayName displayName(@Nullable String name) {
        return name == null
                ? null
                : DisplayName.of(name).orElseThrow(() -> new IllegalStateException("Not a display name: " + name));
    }

    private static Set<Role> roles(@Nullable Set<String> names) {
        return set(names).stream()
                .map(name -> Role.of(name).orElseThrow(() -> new IllegalStateException("No such role: " + name)))
                .collect(Collectors.toSet());
    }

    private static Set<String> set(@Nullable Set<String> values) {
        return values == null ? Set.of() : values;
    }

    private static BootstrapFile read(Path file) {
        try {
            return JsonMapper.shared().readValue(Files.readString(file), BootstrapFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The bootstrap file cannot be read: " + file, unreadable);
        }
    }
}
