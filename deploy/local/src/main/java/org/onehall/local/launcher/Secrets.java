package org.onehall.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.platform.privacy.KeysFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sign-ins of this one installation, made at random at first start and never again. The bootstrap file beside them tells
 * identity-service which accounts and clients to open; it holds the same passwords and is as private as this file.
 */
record Secrets(List<Account> accounts, List<Client> clients, String smppPassword) {

    /** Somebody who signs in at the hall by name and password. */
    record Account(String name, String password, List<String> roles, List<String> divisions) {}

    /** A system that signs in with its own secret; {@code onBehalfOf} names the sample account it stands in for. */
    record Client(
            String clientId,
            String secret,
            List<String> roles,
            List<String> divisions,
            @Nullable String onBehalfOf) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DISTRICT = "330104";
    private static final String COMMUNITY = "330104001001";

    static Secrets ofHome(Home home) {
        try {
            KeysFile.create(home.keys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Files.exists(home.secrets())) {
            return JsonMapper.shared().readValue(Home.read(home.secrets()), Secrets.class);
        }
        Secrets made = make();
        Home.write(
                home.bootstrap(), JsonMapper.shared().writeValueAsString(new Bootstrap(made.accounts, made.clients)));
        Home.write(home.secrets(), JsonMapper.shared().writeValueAsString(made));
        return made;
    }

    Client client(String role) {
        return clients.stream()
                .filter(client -> client.clientId().equals("sample-" + role))
                .findFirst()
                .orElseThrow();
    }

    private static Secrets make() {
        List<Account> accounts = List.of(
                new Account("admin", password(), List.of("administrator"), List.of(DISTRICT)),
                new Account("officer", password(), List.of("officer"), List.of(DISTRICT)),
                new Account("coordinator", password(), List.of("coordinator"), List.of(COMMUNITY)));
        List<Client> clients = List.of(
                new Client("sample-administrator", password(), List.of("administrator"), List.of(DISTRICT), "admin"),
                new Client("sample-officer", password(), List.of("officer"), List.of(DISTRICT), "officer"),
                new Client("sample-coordinator", password(), List.of("coordinator"), List.of(COMMUNITY), "coordinator"),
                new Client("sample-station", password(), List.of("station"), List.of(DISTRICT), null));
        return new Secrets(accounts, clients, smpp());
    }

    /** 144 random bits in letters that survive a shell and a form. */
    private static String password() {
        byte[] bits = new byte[18];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** SMPP 3.4 allows eight characters and the closing NUL. */
    private static String smpp() {
        return password().substring(0, 8);
    }

    private record Bootstrap(List<Account> accounts, List<Client> clients) {}
}
