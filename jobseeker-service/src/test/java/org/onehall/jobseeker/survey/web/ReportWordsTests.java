package org.onehall.jobseeker.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.onehall.jobseeker.survey.sheet.SheetColumn;
import org.onehall.jobseeker.survey.sheet.SheetRefusedException;
import org.onehall.jobseeker.survey.sheet.SheetRows;
import org.onehall.jobseeker.survey.sheet.SheetTemplate;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReportWordsTests {

    private final ReportWords words = new ReportWords(bundles());

    private static ResourceBundleMessageSource bundles() {
        ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
        bundles.setBasename("messages");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return bundles;
    }

    @ParameterizedTest
    @EnumSource(SheetColumn.class)
    void namesEveryColumnInTheReadersLanguage(SheetColumn column) {
        RowProblem missing = RowProblem.of(column, "missing");
        assertThat(words.of(missing, Locale.ENGLISH)).matches("\\p{ASCII}+");
        assertThat(words.of(missing, Locale.CHINESE)).startsWith(column.header());
    }

    @Test
    void namesAColumnOfTheSheetAsItIsHeadedThere() {
        RowProblem missing = RowProblem.of(SheetColumn.RESIDENT_ID, "missing");
        assertThat(words.inSheet(missing, Locale.ENGLISH)).isEqualTo("身份证号: must be filled in");
        assertThat(words.of(missing, Locale.ENGLISH)).isEqualTo("Resident ID: must be filled in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EDUCATION|PRIMARY, JUNIOR, SENIOR, VOCATIONAL, COLLEGE, BACHELOR, MASTER|小学、初中、高中、中专、大专、本科、研究生",
                "EMPLOYMENT|EMPLOYED, UNEMPLOYED, INACTIVE|就业、失业、非劳动力",
                "RELATION|HEAD, SPOUSE, CHILD, PARENT, GRANDPARENT, GRANDCHILD, SIBLING, OTHER|户主、配偶、子女、父母、祖父母、孙子女、兄弟姐妹、其他"
            })
    void tellsTheWordsThatAColumnTakes(SheetColumn column, String english, String chinese) {
        for (String code : List.of("code-unknown", "missing", "too-long")) {
            RowProblem problem = RowProblem.of(column, code);
            assertThat(words.of(problem, Locale.ENGLISH)).endsWith(": " + english);
            assertThat(words.of(problem, Locale.CHINESE)).endsWith("：" + chinese);
            assertThat(words.inSheet(problem, Locale.CHINESE)).endsWith("：" + chinese);
            assertThat(words.allowed(problem, Locale.ENGLISH)).containsExactly(english.split(", "));
            assertThat(words.allowed(problem, Locale.CHINESE)).containsExactly(chinese.split("、"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"COMMUNITY", "OCCUPATIONS", "WORK_DIVISIONS"})
    void pointsToTheEmptySheetForCodesByTheHundred(SheetColumn column) {
        RowProblem unknown = RowProblem.of(column, "code-unknown");
        assertThat(words.of(unknown, Locale.ENGLISH))
                .endsWith("listed on the second worksheet of the empty sheet (Excel)");
        assertThat(words.of(unknown, Locale.CHINESE)).contains("空白表（Excel）", SheetTemplate.LISTS);
        assertThat(words.allowed(unknown, Locale.CHINESE)).isEmpty();
    }

    @Test
    void tellsNoWordsWhereAnotherRuleIsBroken() {
        RowProblem young = RowProblem.of(SheetColumn.EMPLOYMENT, "below-working-age");
        assertThat(words.of(young, Locale.ENGLISH)).doesNotContain("UNEMPLOYED");
        assertThat(words.allowed(young, Locale.ENGLISH)).isEmpty();
        assertThat(words.allowed(RowProblem.of(SheetColumn.NAME, "missing"), Locale.ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "姓名,身份证号|社区代码、就业状态、调查日期|community, employment, surveyed-on",
                "姓名,星座,血型|“星座”（B 列）、“血型”（C 列）|“星座” (column B), “血型” (column C)",
                "姓名,a,b,c,d,e,f,g|“a”（B 列）、“b”（C 列）、“c”（D 列）、“d”（E 列）、“e”（F 列）等共 7 列"
                        + "|“a” (column B), “b” (column C), “c” (column D), “d” (column E), “e” (column F) and 2 more",
                "name,姓名|“name”（A 列）、“姓名”（B 列）|“name” (column A), “姓名” (column B)"
            })
    void namesWhatIsWrongWithAHeader(String header, String chinese, String english) {
        SheetRefusedException refused = catchThrowableOfType(
                SheetRefusedException.class, () -> SheetRows.open(header.getBytes(StandardCharsets.UTF_8)));

        assertThat(words.placeOf(refused, Locale.CHINESE)).isEqualTo(chinese);
        assertThat(words.placeOf(refused, Locale.ENGLISH)).isEqualTo(english);
    }
}
