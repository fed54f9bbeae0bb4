package org.onehall.jobseeker.civil;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"abc|abc", "王小明|王小明", "ＡＢ１２|AB12", " a \t b　|a b", "王　小明|王 小明", "\u00a0x\u2003y|x y", "'  '|''"})
    void bringsWhatIsTypedToOneForm(String typed, String plain) {
        assertThat(Text.plain(typed)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "王 小 明|王小明",
                "Anna  Lee|Anna Lee",
                "王 Lee 明|王 Lee 明",
                "艾力•买买提|艾力·买买提",
                "艾力・买买提‧江|艾力·买买提·江",
                "艾力·买买提|艾力·买买提"
            })
    void writesANameInOneForm(String typed, String name) {
        assertThat(Text.name(typed)).isEqualTo(name);
    }
}
