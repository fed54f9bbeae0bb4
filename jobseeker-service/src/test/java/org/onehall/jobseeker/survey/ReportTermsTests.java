package org.onehall.jobseeker.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onehall.jobseeker.survey.ReportTerms.Term;

class ReportTermsTests {

    private static final ReportTerms TERMS = new ReportTerms(List.of(
            new Term(LocalDate.of(2026, 1, 1), Period.ofDays(90)),
            new Term(LocalDate.of(2027, 1, 1), Period.ofDays(30))));

    @Test
    void keepsRowsAsLongAsTheTermOfTheDayOnWhichTheSheetEnded() {
        assertThat(TERMS.keptUntil(LocalDate.of(2026, 12, 31))).isEqualTo("2027-03-31");
        assertThat(TERMS.keptUntil(LocalDate.of(2027, 1, 1))).isEqualTo("2027-01-31");
    }

    @Test
    void countsTheFirstTermForWhatEndedBeforeIt() {
        assertThat(TERMS.keptUntil(LocalDate.of(2025, 1, 1))).isEqualTo("2025-04-01");
    }

    @Test
    void wantsATerm() {
        assertThatThrownBy(() -> new ReportTerms(List.of())).hasMessageContaining("report-terms");
    }
}
