package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    private static final Ports PORTS = new Ports(8080);

    @TempDir
    Path folder;

    @Test
    void makesOtherSecretsForEachInstallationAndKeepsThem() {
        Home home = new Home(folder.resolve("one"));
        Secrets first = Secrets.ofHome(home, PORTS);

        assertThat(Secrets.ofHome(home, PORTS)).isEqualTo(first);
        assertThat(Secrets.ofHome(new Home(folder.resolve("other")), PORTS).registryPassword())
                .isNotEqualTo(first.registryPassword())
                .hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void givesAnOlderInstallationWhatItLacksOnce() throws Exception {
        Home home = new Home(folder);
        Secrets made = Secrets.ofHome(home, PORTS);
        String without = Files.readString(home.secrets())
                .replace(",\"registryPassword\":\"" + made.registryPassword() + "\"", "");
        assertThat(without).doesNotContain("registryPassword");
        Files.writeString(home.secrets(), without);

        Secrets mended = Secrets.ofHome(home, PORTS);

        assertThat(mended.registryPassword()).hasSizeGreaterThanOrEqualTo(24).isNotEqualTo(made.registryPassword());
        assertThat(mended.accounts()).isEqualTo(made.accounts());
        assertThat(Secrets.known(home)).isEqualTo(mended);
    }

    @Test
    void callASignInByTheRoleThatATokenIsAskedFor() {
        Secrets secrets = Secrets.ofHome(new Home(folder), PORTS);

        assertThat(secrets.accounts())
                .isNotEmpty()
                .allSatisfy(account -> assertThat(account.roles()).containsExactly(account.name()));
        assertThat(secrets.accounts()).extracting(Secrets.Account::name).isSubsetOf(Tokens.ROLES);
        assertThat(Tokens.ROLES)
                .allSatisfy(
                        role -> assertThat(secrets.client(role).onBehalfOf()).isIn(role, null));
    }
}
