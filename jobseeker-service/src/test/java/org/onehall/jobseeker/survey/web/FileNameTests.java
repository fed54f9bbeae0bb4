package org.onehall.jobseeker.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "春苑社区 11月.xlsx, 春苑社区 11月.xlsx",
        "'C:\\调查\\春苑.csv', 春苑.csv",
        "/home/li/春苑.csv, 春苑.csv",
        "'  春苑.csv  ', 春苑.csv",
    })
    void isTheNameWithoutItsFolders(String told, String name) {
        assertThat(FileName.of(told)).isEqualTo(name);
    }

    @Test
    void keepsNothingThatIsNotSeen() {
        assertThat(FileName.of("\u202E春苑\u0000\n\u200B.csv")).isEqualTo("春苑.csv");
    }

    @Test
    void cutsALongOneBetweenTwoCharacters() {
        assertThat(FileName.of("𠮷".repeat(101))).isEqualTo("𠮷".repeat(99) + "…");
        assertThat(FileName.of("𠮷".repeat(100))).isEqualTo("𠮷".repeat(100));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "调查/", "\u200B"})
    void isNoneWhereNothingIsLeft(String told) {
        assertThat(FileName.of(told)).isNull();
    }
}
