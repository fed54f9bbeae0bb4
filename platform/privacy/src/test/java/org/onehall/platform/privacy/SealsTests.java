package org.onehall.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealsTests {

    private final Path file = Store.freshKeys();
    private final TransportSeal seal = aSeal(file);
    private final LookupHash hash = new LookupHash(KeysFile.at(file));

    private static TransportSeal aSeal(Path file) {
        return new TransportSeal(KeysFile.at(file), new SealAlgorithms(List.of(), "A256GCM"));
    }

    @Test
    void anotherServiceWithTheSameFileOpensWhatWasSealed() {
        assertThat(aSeal(file).open("code-1", seal.seal("code-1", "123456"))).isEqualTo("123456");
    }

    @Test
    void aValueMovedToAnotherContextDoesNotOpen() {
        Sealed sealed = seal.seal("code-1", "123456");

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> seal.open("code-2", sealed));
    }

    @Test
    void anotherInstallationOpensNothing() {
        Sealed sealed = seal.seal("code-1", "123456");

        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> aSeal(Store.freshKeys()).open("code-1", sealed));
    }

    @Test
    void hashesTheSameInEveryServiceAndDifferentlyByKind() {
        assertThat(hash.of("phone", "13800002345"))
                .matches("[0-9a-f]{64}")
                .isEqualTo(new LookupHash(KeysFile.at(file)).of("phone", "13800002345"))
                .isNotEqualTo(hash.of("resident-id", "13800002345"))
                .isNotEqualTo(new LookupHash(KeysFile.at(Store.freshKeys())).of("phone", "13800002345"));
    }

    @Test
    void refusesTextThatIsNotSealed() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sealed("13800002345"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sealed("A256GCM."));
    }
}
