package org.onehall.identity.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onehall.identity.account.AccountName;
import org.onehall.identity.account.Accounts;
import org.onehall.identity.client.ClientUse;
import org.onehall.identity.client.Clients;
import org.onehall.identity.code.Phones;
import org.onehall.platform.testing.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@RealParts
@SpringBootTest
class BootstrapModuleTests {

    private static final AccountName FIRST = new AccountName("administrator");

    @TempDir
    private static Path folder;

    private final Bootstrap bootstrap;
    private final Accounts accounts;
    private final Clients clients;
    private final Phones phones;
    private final FirstAdministrator firstAdministrator;

    @Autowired
    BootstrapModuleTests(
            Bootstrap bootstrap,
            Accounts accounts,
            Clients clients,
            Phones phones,
            FirstAdministrator firstAdministrator) {
        this.bootstrap = bootstrap;
        this.accounts = accounts;
        this.clients = clients;
        this.phones = phones;
        this.firstAdministrator = firstAdministrator;
    }

    @DynamicPropertySource
    static void firstPassword(DynamicPropertyRegistry registry) {
        registry.add("onehall.identity.first-password-file", () -> folder.resolve("first"));
    }

    @Test
    void writesTheFirstAdministratorsPasswordOnceForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("first");
        String[] written = Files.readString(file).strip().split(" ", -1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(written[0]).isEqualTo(FIRST.value());
        assertThat(accounts.withPassword(FIRST, written[1]))
                .hasValueSatisfying(
                        account -> assertThat(account.mustReplacePassword()).isTrue());

        bootstrap.prepare();

        assertThat(Files.readString(file).strip()).endsWith(written[1]);
    }

    @Test
    void openNoAccountByFileOnceThereIsAnAdministrator() throws IOException {
        started("""
                {"accounts": [{"name": "late", "password": "correct-horse-battery", "roles": ["administrator"]}]}
                """);
        assertThat(accounts.named(new AccountName("late"))).isEmpty();
    }

    @Test
    void theHallsAddressesFollowTheFile() throws IOException {
        started(hallAt("http://localhost:8080/back"));
        started(hallAt("http://localhost:9080/back"));
        assertThat(clients.find("hall").orElseThrow().use())
                .isEqualTo(new ClientUse.Session(List.of("http://localhost:9080/back"), List.of()));
    }

    private void started(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("bootstrap.json"), json);
        new Bootstrap(accounts, clients, phones, firstAdministrator, new BootstrapProperties(file, null)).prepare();
    }

    private static String hallAt(String address) {
        return """
                {"clients": [{"clientId": "hall", "secret": "twenty-characters-of-it", "redirectUris": ["%s"]}]}
                """.formatted(address);
    }
}
