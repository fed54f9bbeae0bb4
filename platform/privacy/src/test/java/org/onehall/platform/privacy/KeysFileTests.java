package org.onehall.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysFileTests {

    @TempDir
    private Path folder;

    @Test
    void isReadableByItsOwnerAlone() throws Exception {
        Path file = KeysFile.create(folder.resolve("new/keys"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.resolveSibling(".").toFile().list()).hasSize(1);
    }

    @Test
    void keepsTheKeysThatAreThere() throws Exception {
        Path file = KeysFile.create(folder.resolve("keys"));
        byte[] before = Files.readAllBytes(file);

        KeysFile.create(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void makesOneFileWhenManyAskAtOnce() throws Exception {
        Path file = folder.resolve("keys");
        Set<String> seen = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> create = () -> Files.readString(KeysFile.create(file));
            for (var read : threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(i -> create).toList())) {
                seen.add(read.get());
            }
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void refusesAFileThatOthersMayRead() throws Exception {
        Path file = KeysFile.create(folder.resolve("keys"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatIllegalStateException().isThrownBy(KeysFile.at(file)::check).withMessageContaining("chmod 600");
    }

    @Test
    void refusesAFileWithAKeyMissing() throws Exception {
        Path file = KeysFile.create(folder.resolve("keys"));
        Files.writeString(file, Files.readString(file).replaceAll("(?m)^audit=.*$", ""));

        assertThatIllegalStateException().isThrownBy(KeysFile.at(file)::check).withMessageContaining("audit");
    }

    @Test
    void saysWhichPropertyIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(KeysFile.at(null)::check)
                .withMessageContaining("ONEHALL_PRIVACY_KEYS_FILE");
    }

    @Test
    void wrapsNewKeysWithTheHighestMaster() throws Exception {
        Path file = KeysFile.create(folder.resolve("keys"));
        Files.writeString(
                file, Files.readString(file).replace("master.1=", "master.10=") + "master.9=" + "A".repeat(43) + "=\n");

        assertThat(KeysFile.at(file).currentMaster()).isEqualTo(10);
    }
}
