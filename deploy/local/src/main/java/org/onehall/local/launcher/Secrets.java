package org.onehall.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onehall.local.district.Resident;
import org.onehall.local.district.SampleDistrict;
import org.onehall.platform.privacy.KeysFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sign-ins of this one installation, made at random at first start and never again. The bootstrap file beside them tells
 * identity-service which accounts and clients to open; it holds the same passwords and is as private as this file.
 */
record Secrets(
        List<Account> accounts, List<Client> clients, String hallSecret, String smppPassword, String registryPassword) {

    Secrets {
        // An installation of before the registry asked for one gets it at its next start.
        registryPassword = Objects.requireNonNullElseGet(registryPassword, Secrets::password);
    }

    /** Somebody who signs in at the hall: by name and password, or by phone and one-time code. */
    record Account(
            String name,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable String phone,
            List<String> roles,
            List<String> divisions,
            @Nullable String employer) {}

    /** A system that signs in with its own secret; {@code onBehalfOf} names the sample account it stands in for. */
    record Client(
            String clientId,
            String secret,
            List<String> divisions,
            @Nullable String onBehalfOf) {}

    /** The employer's account is told its employer once the sample district has one. */
    static final String NO_EMPLOYER_YET = "none-yet";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String DISTRICT = "330104";
    private static final String COMMUNITY = "330104001001";

    static Secrets ofHome(Home home, Ports ports) {
        Secrets secrets = made(home);
        Home.write(home.bootstrap(), JsonMapper.shared().writeValueAsString(Bootstrap.of(secrets, ports)));
        return secrets;
    }

    /** As they were made at first start. */
    static Secrets known(Home home) {
        if (!Files.exists(home.secrets())) {
            throw new Refusal("还没有账号，先运行 ./onehall up。", "There are no sign-ins yet; run ./onehall up first.");
        }
        return JsonMapper.shared().readValue(Home.read(home.secrets()), Secrets.class);
    }

    private static Secrets made(Home home) {
        try {
            KeysFile.create(home.keys());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Secrets secrets = Files.exists(home.secrets()) ? known(home) : make();
        Home.write(home.secrets(), JsonMapper.shared().writeValueAsString(secrets));
        return secrets;
    }

    Client client(String role) {
        return clients.stream()
                .filter(client -> client.clientId().equals("sample-" + role))
                .findFirst()
                .orElseThrow();
    }

    private static Secrets make() {
        List<Account> accounts = List.of(
                new Account("administrator", "袁宁", password(), null, List.of("administrator"), List.of(), null),
                staff("officer", "郑岚", DISTRICT),
                staff("coordinator", "宋佳", COMMUNITY),
                new Account("employer", "韩立", password(), null, List.of("employer"), List.of(), NO_EMPLOYER_YET),
                new Account("citizen", null, null, citizensPhone(), List.of("citizen"), List.of(), null));
        List<Client> clients = List.of(
                behalf("administrator"),
                behalf("officer"),
                behalf("coordinator"),
                behalf("employer"),
                behalf("citizen"),
                new Client("sample-station", password(), List.of(COMMUNITY), null));
        return new Secrets(accounts, clients, password(), smpp(), password());
    }

    private static Account staff(String role, String displayName, String division) {
        return new Account(role, displayName, password(), null, List.of(role), List.of(division), null);
    }

    /** Of the account that bears the role's name. */
    private static Client behalf(String role) {
        return new Client("sample-" + role, password(), List.of(), role);
    }

    /** Of somebody in the coordinator's own community, so that both can look at one file. */
    private static String citizensPhone() {
        return SampleDistrict.usual().residents().stream()
                .filter(resident -> resident.community().equals(COMMUNITY))
                .map(Resident::phone)
                .filter(phone -> !phone.isEmpty())
                .findFirst()
                .orElseThrow();
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

    /** What identity-service reads at every start; the hall's own addresses move with the ports. */
    private record Bootstrap(List<Account> accounts, List<Object> clients) {

        private record Session(
                String clientId,
                String name,
                String secret,
                List<String> redirectUris,
                List<String> afterSignOutUris) {}

        static Bootstrap of(Secrets secrets, Ports ports) {
            String hall = Part.GATEWAY.url(ports);
            List<Object> clients = new ArrayList<>(secrets.clients);
            clients.add(new Session(
                    "hall",
                    "Onehall",
                    secrets.hallSecret,
                    List.of(hall + "/session/back/onehall"),
                    List.of(hall + "/")));
            return new Bootstrap(secrets.accounts, clients);
        }
    }
}
