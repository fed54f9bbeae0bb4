package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTests {

    private static final Ports PORTS = new Ports(8080);

    @TempDir
    Path folder;

    @Test
    void keepsSecretsFromEverybodyElse() throws IOException {
        Home home = new Home(folder.resolve("home"));
        home.prepare();

        Secrets.ofHome(home, PORTS);

        for (Path file : new Path[] {home.secrets(), home.bootstrap(), home.keys()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void makesPasswordsOnceAndNeverTheSameForTwoHalls() {
        Home one = new Home(folder.resolve("one"));
        Home other = new Home(folder.resolve("other"));
        one.prepare();
        other.prepare();

        Secrets first = Secrets.ofHome(one, PORTS);

        assertThat(Secrets.ofHome(one, PORTS)).isEqualTo(first);
        assertThat(Secrets.ofHome(other, PORTS).clients()).doesNotContainAnyElementsOf(first.clients());
        assertThat(first.accounts())
                .extracting(Secrets.Account::password)
                .filteredOn(Objects::nonNull)
                .doesNotHaveDuplicates();
    }

    @Test
    void takesAnArchiveForWrittenOnlyWithItsHead() throws IOException {
        Home home = new Home(folder);
        home.prepare();
        Path recording = home.recording("gateway");

        assertThat(home.recorded("gateway")).as("none").isFalse();
        Files.write(recording, new byte[0]);
        assertThat(home.recorded("gateway")).as("its process goes on").isFalse();
        Files.write(recording, new byte[4096]);
        assertThat(home.recorded("gateway"))
                .as("its process was killed while it wrote")
                .isFalse();
        Files.write(recording, new byte[] {(byte) 0xf0, 0x0b, (byte) 0xab, (byte) 0xa8});
        assertThat(home.recorded("gateway")).as("whole").isTrue();
    }

    @Test
    void letsOneLauncherWorkAtATime() throws IOException {
        Home home = new Home(folder);
        home.prepare();

        try (var lock = home.lock().orElseThrow()) {
            assertThat(lock.isValid()).isTrue();
        }
        try (var again = home.lock().orElseThrow()) {
            assertThat(again.isValid()).isTrue();
        }
    }
}
