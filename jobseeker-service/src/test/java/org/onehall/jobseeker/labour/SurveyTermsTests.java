package org.onehall.jobseeker.labour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyTermsTests {

    private static final LocalDate NEW_RULE = LocalDate.of(2026, 1, 1);
    private static final SurveyTerms TERMS = new SurveyTerms(List.of(
            new SurveyTerms.Term(12, LocalDate.of(2020, 1, 1), NEW_RULE.minusDays(1)),
            new SurveyTerms.Term(6, NEW_RULE, null)));

    @Test
    void goesByTheRuleInForceOnTheDay() {
        assertThat(TERMS.dueBefore(LocalDate.of(2025, 12, 31))).contains(LocalDate.of(2024, 12, 31));
        assertThat(TERMS.dueBefore(LocalDate.of(2026, 1, 1))).contains(LocalDate.of(2025, 7, 1));
        assertThat(TERMS.dueBefore(LocalDate.of(2019, 12, 31))).isEmpty();
    }

    @Test
    void bandsFollowOneAnotherWithoutAGap() {
        assertThat(new AgeBands(List.of(0, 16, 25)).all())
                .extracting(AgeBands.Band::name)
                .containsExactly("0-15", "16-24", "25-");
    }
}
