package org.onehall.employer.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationTermsTests {

    private static final LocalDate CHANGE = LocalDate.of(2027, 1, 1);

    private final PublicationTerms terms = new PublicationTerms(List.of(
            new PublicationTerms.Term(30, 180, LocalDate.of(2020, 1, 1), CHANGE.minusDays(1)),
            new PublicationTerms.Term(20, 90, CHANGE, null)));

    @Test
    void followsTheRuleOfTheDay() {
        assertThat(terms.on(CHANGE.minusDays(1))).isEqualTo(new PublicationPolicy(30, 180));
        assertThat(terms.on(CHANGE)).isEqualTo(new PublicationPolicy(20, 90));
    }

    @Test
    void saysWhereThereIsNone() {
        assertThatIllegalStateException().isThrownBy(() -> terms.on(LocalDate.of(2019, 12, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicationTerms(List.of()));
    }
}
