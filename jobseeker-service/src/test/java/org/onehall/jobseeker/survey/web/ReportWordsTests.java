package org.onehall.jobseeker.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.onehall.jobseeker.survey.sheet.SheetColumn;
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
        assertThat(words.of(unknown, Locale.ENGLISH)).contains("empty sheet (Excel)", SheetTemplate.LISTS);
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
}
