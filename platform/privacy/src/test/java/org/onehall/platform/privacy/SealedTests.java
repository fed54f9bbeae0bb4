package org.onehall.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedTests {

    @ParameterizedTest
    @ValueSource(strings = {"A.b", "AES256.aZ09_-", "ABCDEFGHIJKLMN16.x"})
    void isATagAndWhatOnlyItsKeyOpens(String value) {
        assertThat(new Sealed(value).tag()).isEqualTo(value.substring(0, value.indexOf('.')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "A",
                "A.",
                ".b",
                "ABCDEFGHIJKLMNO17.x",
                "aes.b",
                "A-B.c",
                "A.b=",
                "A.b.c",
                "A.b c",
                "A.b{",
                "A.王",
                "王.b"
            })
    void isNothingElse(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sealed(value));
    }
}
