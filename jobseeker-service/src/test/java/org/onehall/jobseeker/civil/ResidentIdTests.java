package org.onehall.jobseeker.civil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    private static Reading<ResidentId> read(String text) {
        return ResidentId.read(text, TODAY);
    }

    private static ResidentId valid(String text) {
        return read(text).orThrow(IllegalArgumentException::new);
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 11010519491231002X, 1949-12-31, FEMALE",
        "11010519491231002x, 11010519491231002X, 1949-12-31, FEMALE",
        "440524188001010014, 440524188001010014, 1880-01-01, MALE",
        "' 110105 19491231 002X ', 11010519491231002X, 1949-12-31, FEMALE",
        "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X, 1949-12-31, FEMALE",
        "110105491231002, 11010519491231002X, 1949-12-31, FEMALE"
    })
    void readsWhatPeopleWrite(String text, String value, LocalDate birth, Sex sex) {
        ResidentId id = valid(text);

        assertThat(id.value()).isEqualTo(value);
        assertThat(id.birthDate()).isEqualTo(birth);
        assertThat(id.sex()).isEqualTo(sex);
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, resident-id-check",
        "110105194913310020, resident-id-date",
        "110105194902300020, resident-id-date",
        "110105202603060020, resident-id-date",
        "110105000012310020, resident-id-date",
        "1101051949123100, resident-id-length",
        "1101051949123100X2, resident-id-length",
        "A1010519491231002X, resident-id-length",
        "'', resident-id-length"
    })
    void saysWhatIsWrong(String text, String code) {
        assertThat(read(text)).isEqualTo(Reading.bad(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000194912310020", "999999194912310020"})
    void neverRefusesForTheDivisionAlone(String text) {
        assertThat(read(text)).isNotEqualTo(Reading.bad("resident-id-length"));
    }

    @Property
    void everyNumberWithItsCheckCharacterIsValid(@ForAll("digits") String digits) {
        assertThat(valid(digits + ResidentId.check(digits)).value()).startsWith(digits);
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll("digits") String digits,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        int wrong = (digits.charAt(place) - '0' + shift) % 10;
        String changed = digits.substring(0, place) + wrong + digits.substring(place + 1);

        assertThat(ResidentId.check(changed)).isNotEqualTo(ResidentId.check(digits));
    }

    @Property
    void twoNeighboursSwappedAreAlwaysFound(@ForAll("digits") String digits, @ForAll @IntRange(max = 15) int place) {
        char left = digits.charAt(place);
        char right = digits.charAt(place + 1);
        Assume.that(left != right);
        String swapped = digits.substring(0, place) + right + left + digits.substring(place + 2);

        assertThat(ResidentId.check(swapped)).isNotEqualTo(ResidentId.check(digits));
    }

    @Property
    void theOldFormMeansTheSamePerson(@ForAll("digits") String digits) {
        Assume.that(digits.startsWith("19", 6));
        String old = digits.substring(0, 6) + digits.substring(8);

        assertThat(valid(old)).isEqualTo(valid(digits + ResidentId.check(digits)));
    }

    @Provide
    Arbitrary<String> digits() {
        Arbitrary<Integer> division = Arbitraries.integers().between(100_000, 999_999);
        Arbitrary<LocalDate> birth = Dates.dates().between(LocalDate.of(1900, 1, 1), TODAY);
        Arbitrary<Integer> sequence = Arbitraries.integers().between(0, 999);
        return Combinators.combine(division, birth, sequence)
                .as((place, day, number) ->
                        "%06d%s%03d".formatted(place, day.toString().replace("-", ""), number));
    }
}
