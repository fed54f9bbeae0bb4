package org.onehall.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

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
    @CsvSource({"330104197904012345, 3301**********2345", "110105491231002, 1101*******1002", "12345678, ********"})
    void hidesTheBirthDateInAResidentId(String id, String masked) {
        assertThat(Masks.residentId(id)).isEqualTo(masked);
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
