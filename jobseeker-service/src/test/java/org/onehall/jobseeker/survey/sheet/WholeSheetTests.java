package org.onehall.jobseeker.survey.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onehall.jobseeker.SheetFixture;

class WholeSheetTests {

    private static final int MUCH = 1 << 20;

    private static byte[] aSheet() {
        return new SheetFixture()
                .row("1", "姓名", "王㐂", "地址", "一号, \"东\"\n二楼", "电话", "=1+1")
                .row("2", "姓名", "𠮷·艾", "技能", "x".repeat(9_000))
                .row("3")
                .csv();
    }

    private static List<RawRow> all(SheetRows rows) {
        List<RawRow> all = new ArrayList<>();
        for (List<RawRow> next = rows.next(2); !next.isEmpty(); next = rows.next(2)) {
            all.addAll(next);
        }
        return all;
    }

    private static WholeSheet read(byte[] content, int mostKept) {
        WholeSheet whole = new WholeSheet(content, mostKept);
        try (SheetRows rows = SheetRows.open(content)) {
            for (List<RawRow> next = rows.next(2); !next.isEmpty(); next = rows.next(2)) {
                whole.add(next);
            }
        }
        return whole;
    }

    @ParameterizedTest
    @ValueSource(ints = {MUCH, 0})
    void givesEveryRowAsItStandsInTheFileAsOftenAsAsked(int mostKept) {
        WholeSheet whole = read(aSheet(), mostKept);

        assertThat(whole.count()).isEqualTo(3);
        for (int time = 0; time < 2; time++) {
            try (SheetRows kept = whole.rows();
                    SheetRows read = SheetRows.open(aSheet())) {
                assertThat(all(kept)).isEqualTo(all(read)).hasSize(3);
            }
        }
    }

    @Test
    void doesWithoutTheFileUnlessTheTextIsTooMuchToKeep() {
        byte[] content = aSheet();
        WholeSheet kept = read(content, MUCH);
        WholeSheet large = read(content, 0);

        content[0] = '"';

        try (SheetRows rows = kept.rows()) {
            assertThat(all(rows)).hasSize(3);
        }
        assertThatThrownBy(large::rows).isInstanceOf(SheetRefusedException.class);
    }

    @Test
    void refusesMoreRowsThanASheetMayHave() {
        WholeSheet whole = new WholeSheet(new byte[0]);
        whole.add(Collections.nCopies(150_000, new RawRow(2, Map.of())));

        assertThatThrownBy(() -> whole.add(List.of(new RawRow(3, Map.of())))).hasMessage("sheet-too-many-rows");
    }
}
