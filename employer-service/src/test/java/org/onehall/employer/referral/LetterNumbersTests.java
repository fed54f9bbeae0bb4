package org.onehall.employer.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterNumbersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-000123",
                "2026-123",
                " 2026 123 ",
                "2026000123",
                "２０２６－０００１２３",
                "杭介字〔2026〕000123号",
                "编号：2026-000123"
            })
    void readsANumberAsPeopleWriteIt(String typed) {
        assertThat(LetterNumbers.read(typed)).contains("2026-000123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "000123", "26-123", "0197c2a4-5b1e-7c3d-9a6f-0123456789ab"})
    void readsNoNumberInOtherWords(String typed) {
        assertThat(LetterNumbers.read(typed)).isEmpty();
    }
}
