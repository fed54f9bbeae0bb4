package org.onehall.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

    private static final List<String> ROLES = List.of("officer", "station");

    @Test
    void giveTheOneThatACommandTakes() {
        assertThat(new Words(List.of("officer")).one("role", "角色", ROLES)).isEqualTo("officer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "officer station"})
    void nameWhatToChooseFromWhereThereIsNotExactlyOne(String words) {
        List<String> given = words.isEmpty() ? List.of() : List.of(words.split(" "));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Words(given).one("role", "角色", ROLES))
                .withMessageContainingAll("one role", "officer, station");
    }

    @Test
    void refuseWhatNobodyHasTaken() {
        Words words = new Words(List.of("--json", "-x"));

        assertThat(words.has("--json")).isTrue();
        assertThat(words.has("--json")).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(words::end)
                .withMessage("Not understood: -x. ./onehall --help says what there is.");
    }
}
