package org.onehall.identity.bootstrap;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a launcher asks for at the first start; made by it at random and as private as a password file. */
record BootstrapFile(
        @Nullable List<Account> accounts, @Nullable List<Client> clients) {

    /**
     * Someone who signs in by name and password, or, with a phone, by code alone.
     *
     * @param name what the file's clients call it; also the name to sign in with, unless it has a phone
     * @param displayName by which its holder is presented to others
     */
    record Account(
            String name,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable String phone,
            @Nullable Set<String> roles,
            @Nullable Set<String> divisions,
            @Nullable String employer) {}

    /**
     * A system: with {@code redirectUris} a session that people sign in to, with {@code onBehalfOf} a script that acts
     * as an account of this file, else a station's.
     *
     * @param publicKeys a JWK set as text, in place of a secret
     */
    record Client(
            String clientId,
            @Nullable String name,
            @Nullable String secret,
            @Nullable String publicKeys,
            @Nullable Set<String> roles,
            @Nullable Set<String> divisions,
            @Nullable String onBehalfOf,
            @Nullable List<String> redirectUris,
            @Nullable List<String> afterSignOutUris) {}

    List<Account> accountsAsked() {
        return accounts == null ? List.of() : accounts;
    }

    List<Client> clientsAsked() {
        return clients == null ? List.of() : clients;
    }
}
