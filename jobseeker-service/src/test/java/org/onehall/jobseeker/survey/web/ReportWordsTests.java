package org.onehall.jobseeker.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onehall.jobseeker.survey.sheet.RowProblem;
import org.onehall.jobseeker.survey.sheet.SheetColumn;
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
}
