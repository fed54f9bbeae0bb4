package org.onehall.jobseeker.civil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class ValuesTests {

    @ParameterizedTest
    @CsvSource({
        "13800002345, 13800002345",
        "+86 138 0000 2345, 13800002345",
        "86-138-0000-2345, 13800002345",
        "008613800002345, 13800002345",
        "１３８００００２３４５, 13800002345",
        "（＋８６）138–0000–2345, 13800002345",
        "0571-88001234, 057188001234",
        "(0571) 88001234, 057188001234"
    })
    void readsAPhone(String text, String digits) {
        assertThat(Phone.read(text)).isEqualTo(Reading.good(new Phone(digits)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12800002345", "1380000234", "138000023456", "88001234", "+1 650 000 0000", "abc", ""})
    void refusesWhatIsNoPhone(String text) {
        assertThat(Phone.read(text)).isEqualTo(Reading.bad("phone-malformed"));
    }

    @ParameterizedTest
    @CsvSource({"3500, 3500.00", "3500.5, 3500.50", "'3,500.00', 3500.00", "3500元, 3500.00", "0, 0.00"})
    void readsMoney(String text, String yuan) {
        assertThat(Yuan.read(text).orThrow(IllegalArgumentException::new)).hasToString(yuan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.234", "1e3", "NaN", "9999999999", "", "三千"})
    void refusesWhatIsNoMoney(String text) {
        assertThat(Yuan.read(text)).isEqualTo(Reading.bad("money-malformed"));
    }

    @ParameterizedTest
    @CsvSource({"4500, 4500.00", "4500.5, 4500.50", "4500.00, 4500.00"})
    void takesMoneyOfRequestsWithAndWithoutPlaces(String text, String yuan) {
        assertThat(JsonMapper.shared().readValue('"' + text + '"', Yuan.class)).hasToString(yuan);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4,500", "4500元", "-1", "4500.001", ""})
    void takesNoMoneyOfRequestsThatIsWrittenOtherwise(String text) {
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> JsonMapper.shared().readValue('"' + text + '"', Yuan.class));
    }

    @Test
    void holdsNoNegativeMoney() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Yuan(-1));
    }

    @ParameterizedTest
    @CsvSource({"王 小 明, 王小明", "' 阿卜杜拉•买买提 ', 阿卜杜拉·买买提", "Li  Ming, Li Ming", "王　五, 王五"})
    void bringsNamesToOneForm(String text, String name) {
        assertThat(Text.name(text)).isEqualTo(name);
    }
}
