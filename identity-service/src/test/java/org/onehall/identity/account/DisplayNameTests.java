package org.onehall.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTests {

    @ParameterizedTest
    @CsvSource({"' 郑岚 ', 郑岚", "阿依古丽·买买提, 阿依古丽·买买提", "Ｌｉ　Wei, Li Wei", "2号窗口, 2号窗口", "钱文（晨光街道）, 钱文(晨光街道)"})
    void isOneSpellingOfWhatWasTyped(String typed, String name) {
        assertThat(DisplayName.of(typed)).contains(new DisplayName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "13800002345", "王芳 13800002345", "王芳１３８０００", "123", "<b>", "a\nb"})
    void isNoPhoneAndNoMarkup(String typed) {
        assertThat(DisplayName.of(typed)).isEmpty();
    }

    @Test
    void isOnlyMadeOfAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DisplayName("13800002345"));
    }
}
