package org.onehall.jobseeker.survey.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a first row that is not the header of a survey sheet. */
class HeaderRowTests {

    private static final String HEADER = "姓名,身份证号,社区代码,就业状态,调查日期";

    private static SheetRefusedException refusal(String header) {
        byte[] content = (header + "\n").getBytes(StandardCharsets.UTF_8);
        return catchThrowableOfType(SheetRefusedException.class, () -> SheetRows.open(content));
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        SheetRefusedException refusal = refusal("姓名,身份证号,社区代码");

        assertThat(refusal).hasMessage("sheet-header-missing");
        assertThat(refusal.missing()).containsExactly(SheetColumn.EMPLOYMENT, SheetColumn.SURVEYED_ON);
        assertThat(refusal.headings()).isEmpty();
    }

    @Test
    void namesEveryUnknownHeadingByItsTextAndItsLetters() {
        SheetRefusedException refusal = refusal(HEADER + ",星座," + ",".repeat(20) + ", 血 型 ");

        assertThat(refusal).hasMessage("sheet-header-unknown");
        assertThat(refusal.headings()).containsExactly(new Heading("F", "星座"), new Heading("AB", "血 型"));
    }

    @Test
    void namesTheHeadingsThatMeanTheSame() {
        SheetRefusedException refusal = refusal("Name," + HEADER);

        assertThat(refusal).hasMessage("sheet-header-twice");
        assertThat(refusal.headings()).containsExactly(new Heading("A", "Name"), new Heading("B", "姓名"));
    }

    @Test
    void saysOfARecordThatTheHeaderIsAbsentAndRepeatsNothingOfIt() {
        SheetRefusedException refusal = refusal("王小明,11010519491231002X,330104001001,失业,2026-03-01");

        assertThat(refusal).hasMessage("sheet-header-absent");
        assertThat(refusal.headings()).isEmpty();
        assertThat(refusal.missing()).isEmpty();
    }

    @Test
    void cutsALongHeadingAndTakesOutWhatCannotBeSeen() {
        assertThat(refusal(HEADER + ",\"甲\n\u202E乙\u001B\"").headings()).containsExactly(new Heading("F", "甲 乙"));
        assertThat(refusal(HEADER + "," + "𠮷".repeat(30)).headings())
                .containsExactly(new Heading("F", "𠮷".repeat(19) + "…"));
        assertThat(refusal(HEADER + "," + "甲".repeat(20)).headings()).containsExactly(new Heading("F", "甲".repeat(20)));
    }

    @Test
    void keepsWhatTheUploaderWroteOutOfEveryLog() {
        SheetRefusedException refusal = refusal(HEADER + ",王小明");

        assertThat(List.of(refusal.toString(), refusal.headings().toString()))
                .noneMatch(written -> written.contains("王小明"));
    }
}
