package org.onehall.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTests {

    private static final String MOBILE = "1[3-9][0-9]{9}";

    /** What a phone is, and one of the ways in which it is typed. */
    record Typed(String digits, String text) {}

    @Property
    void readsAMobileHoweverItIsTyped(@ForAll("typedMobiles") Typed typed) {
        assertThat(PhoneNumbers.mobile(typed.text())).contains(typed.digits());
        assertThat(PhoneNumbers.any(typed.text())).contains(typed.digits());
    }

    @Property
    void readsAFixedLineHoweverItIsTypedAndTakesItForNoMobile(@ForAll("typedFixedLines") Typed typed) {
        assertThat(PhoneNumbers.any(typed.text())).contains(typed.digits());
        assertThat(PhoneNumbers.mobile(typed.text())).isEmpty();
    }

    @Property
    void neverInventsADigitAndReadsItsOwnFormAsItself(@ForAll("nearlyPhones") String text) {
        PhoneNumbers.any(text).ifPresent(phone -> {
            String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
            assertThat(digits).endsWith(phone);
            assertThat(PhoneNumbers.any(phone)).contains(phone);
        });
        PhoneNumbers.mobile(text).ifPresent(phone -> assertThat(phone).matches(MOBILE));
    }

    @Property
    void readsAnyTextWithoutFailing(@ForAll String text) {
        assertThat(PhoneNumbers.mobile(text).stream()).allMatch(phone -> phone.matches(MOBILE));
    }

    @ParameterizedTest
    @CsvSource({
        "13800002345, 13800002345",
        "+86 138 0000 2345, 13800002345",
        "86-138-0000-2345, 13800002345",
        "008613800002345, 13800002345",
        "１３８００００２３４５, 13800002345",
        "（＋８６）１３８－００００－２３４５, 13800002345",
        "(138) 0000–2345, 13800002345",
        "'\u202a+86 138 0000 2345\u202c', 13800002345",
        "0571-88001234, 057188001234",
        "(0571) 88001234, 057188001234",
        "+86 (0571) 88001234, 057188001234"
    })
    void writesAPhoneInOneForm(String typed, String phone) {
        assertThat(PhoneNumbers.any(typed)).contains(phone);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "12800002345",
                "1380000234",
                "138000023456",
                "88001234",
                "+1 202 555 0100",
                "+8612800002345",
                "86",
                "١٣٨٠٠٠٠٢٣٤٥"
            })
    void refusesWhatIsNoPhone(String typed) {
        assertThat(PhoneNumbers.any(typed)).isEmpty();
        assertThat(PhoneNumbers.mobile(typed)).isEmpty();
    }

    @Provide
    Arbitrary<Typed> typedMobiles() {
        Arbitrary<String> digits =
                Combinators.combine(digits(1, '3', '9'), digits(9, '0', '9')).as((second, rest) -> "1" + second + rest);
        return digits.flatMap(this::dressed);
    }

    @Provide
    Arbitrary<Typed> typedFixedLines() {
        Arbitrary<String> digits = Combinators.combine(
                        digits(1, '1', '9'),
                        Arbitraries.integers().between(8, 10).flatMap(n -> digits(n, '0', '9')))
                .as((second, rest) -> "0" + second + rest);
        return digits.flatMap(this::dressed);
    }

    @Provide
    Arbitrary<String> nearlyPhones() {
        return Arbitraries.strings()
                .withChars("0123456789１３８６０+＋-－ 　()（）x")
                .ofMinLength(8)
                .ofMaxLength(20);
    }

    private static Arbitrary<String> digits(int count, char from, char to) {
        return Arbitraries.strings().withCharRange(from, to).ofLength(count);
    }

    private Arbitrary<Typed> dressed(String digits) {
        Arbitrary<String> country = Arbitraries.of("", "+86", "86", "0086", "＋８６", "（+86）", "(0086) ", "+ 86-");
        Arbitrary<List<String>> between = Arbitraries.of("", "", "", " ", "-", "－", "　", "(", "）", "\u200b")
                .list()
                .ofSize(digits.length() + 1);
        return Combinators.combine(country, between, Arbitraries.of(true, false))
                .as((code, dress, wide) -> new Typed(digits, code + dress(digits, dress, wide)));
    }

    private static String dress(String digits, List<String> between, boolean wide) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            text.append(between.get(i)).append(wide ? (char) (digit - '0' + '０') : digit);
        }
        return text.append(between.getLast()).toString();
    }
}
