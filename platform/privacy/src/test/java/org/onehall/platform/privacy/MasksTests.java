package org.onehall.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTests {

    @ParameterizedTest
    @CsvSource({"王小明, 王*明", "王明, 王*", "王, *", "欧阳小明, 欧**明", "𠮷田花子, 𠮷**子", "'', ''"})
    void showsTheEndsOfAName(String name, String masked) {
        assertThat(Masks.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"330104197904012345, 3*****************", "110105491231002, 1**************", "12345678, ********"})
    void showsOfAResidentIdTheFirstDigitAlone(String id, String masked) {
        assertThat(Masks.residentId(id)).isEqualTo(masked);
    }

    /** Lists show the birth date and the sex beside the mask, and most people were born where they live. */
    @Test
    void leavesEveryOrderNumberOfAKnownBirthDateAndPlaceOpen() {
        String mask = Masks.residentId("330104197904012345");
        long fitting = IntStream.range(0, 1_000)
                .mapToObj("33010419790401%03d"::formatted)
                .map(number -> number + "10X98765432".charAt(check(number)))
                .filter(id -> Masks.residentId(id).equals(mask))
                .count();
        assertThat(fitting).isEqualTo(1_000);
    }

    private static int check(String number) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        return IntStream.range(0, 17)
                        .map(at -> weights[at] * (number.charAt(at) - '0'))
                        .sum()
                % 11;
    }

    @ParameterizedTest
    @CsvSource({"13800002345, 138****2345", "88001234, ******34", "1, *"})
    void hidesTheMiddleOfAPhone(String phone, String masked) {
        assertThat(Masks.phone(phone)).isEqualTo(masked);
    }

    @Test
    void showsNoDoorAndNoLengthOfAnAddress() {
        assertThat(Masks.address("示范路1号2幢301室")).isEqualTo("示范路****");
        assertThat(Masks.address("示范区长河街道一个很长的地址九号院三单元")).isEqualTo("示范区长河街****");
        assertThat(Masks.address("甲")).isEqualTo("****");
    }
}
