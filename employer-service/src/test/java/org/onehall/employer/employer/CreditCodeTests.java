package org.onehall.employer.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTests {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void knowsTheExampleOfTheStandard() {
        assertThat(CreditCode.checkCharacter("91350100M000100Y4")).isEqualTo('3');
        assertThat(CreditCode.parse("91350100M000100Y43")).isPresent();
    }

    @Test
    void readsWhatAUserTypes() {
        assertThat(CreditCode.parse(" 91350100m000100y43 "))
                .hasValueSatisfying(code -> assertThat(code.value()).isEqualTo("91350100M000100Y43"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y430",
                "91350100M000100Y44",
                "91350100I000100Y43",
                "91350100M000100Y4３"
            })
    void refusesWhatIsNone(String text) {
        assertThat(CreditCode.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode(text));
    }

    @Provide
    Arbitrary<String> first17() {
        return Arbitraries.strings().withChars(CHARACTERS.toCharArray()).ofLength(17);
    }

    @Property
    void everyCodeWithItsCheckCharacterHolds(@ForAll("first17") String first17) {
        String code = first17 + CreditCode.checkCharacter(first17);
        assertThat(CreditCode.parse(code.toLowerCase(Locale.ROOT))).hasValue(new CreditCode(code));
    }

    /** 31 is prime and no weight is a multiple of it, so one wrong character always shows. */
    @Property
    void oneWrongCharacterAlwaysShows(
            @ForAll("first17") String first17,
            @ForAll @IntRange(max = 17) int at,
            @ForAll @IntRange(max = 30) int wrong) {
        String code = first17 + CreditCode.checkCharacter(first17);
        Assume.that(code.charAt(at) != CHARACTERS.charAt(wrong));
        String spoiled = code.substring(0, at) + CHARACTERS.charAt(wrong) + code.substring(at + 1);
        assertThat(CreditCode.parse(spoiled)).isEmpty();
    }

    @Property
    void swappedNeighboursAlwaysShow(@ForAll("first17") String first17, @ForAll @IntRange(max = 15) int at) {
        String code = first17 + CreditCode.checkCharacter(first17);
        Assume.that(code.charAt(at) != code.charAt(at + 1));
        String swapped = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
        assertThat(CreditCode.parse(swapped)).isEmpty();
    }
}
