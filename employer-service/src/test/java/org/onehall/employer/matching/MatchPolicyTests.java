package org.onehall.employer.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.onehall.employer.vacancy.VacancyFixture.TODAY;
import static org.onehall.employer.vacancy.VacancyFixture.terms;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.onehall.employer.jobseeker.Wish;
import org.onehall.employer.vacancy.Education;
import org.onehall.employer.vacancy.Vacancies.Offer;
import org.onehall.employer.vacancy.VacancyFixture.Terms;

class MatchPolicyTests {

    private static final MatchPolicy POLICY = MatchPolicy.standard();

    /** 46 years old, went to junior school, sews; packs or drives, in the street, for 4000 yuan at least. */
    private static final Wish WISH = new Wish(
            true,
            List.of("6-31", "4-02-01-01"),
            new BigDecimal("4000.00"),
            List.of("330104001"),
            List.of("缝纫", "ＣＡＤ"),
            Education.JUNIOR,
            YearMonth.of(1979, 4));

    static Stream<Arguments> table() {
        Terms any = terms();
        return Stream.of(
                arguments("all met", any, 100, true, "+occupation-in-wished-group +place-wished +wage-enough"),
                arguments("other work", any.occupation("2-02-01-01"), 75, false, "-occupation-not-wished"),
                arguments("code that only begins alike", any.occupation("6-3"), 75, false, "-occupation-not-wished"),
                arguments("exactly the wished code", any.occupation("4-02-01-01"), 100, true, "+occupation-wished"),
                arguments("another street", any.division("330104002001"), 85, true, "-place-not-wished"),
                arguments("the wished street itself", any.division("330104001"), 100, true, "+place-wished"),
                arguments("a fen too little", any.wageTo("3999.99"), 85, true, "-wage-below"),
                arguments("just enough", any.wageTo("4000"), 100, true, "+wage-enough"),
                arguments("schooling reached", any.education(Education.JUNIOR), 100, true, "+education-enough"),
                arguments("schooling missed", any.education(Education.SENIOR), 85, true, "-education-below"),
                arguments("age at the upper end", any.ages(null, 46), 100, true, "+age-fits"),
                arguments("too old", any.ages(18, 45), 95, false, "-age-outside"),
                arguments("too young", any.ages(47, null), 95, false, "-age-outside"),
                arguments("skills held, in other letters", any.skills("缝纫", "cad"), 100, true, "+skills-held"),
                arguments("one skill of two", any.skills("缝纫", "叉车"), 75, true, "+skills-held -skills-missing"),
                arguments("no skill", any.skills("叉车"), 75, true, "-skills-missing"));
    }

    @Test
    void writesMoneyAsThePortalDoes() {
        Assessment assessment = POLICY.assess(WISH, offer(terms().wageTo("3999.50")), TODAY);
        assertThat(assessment.reasons())
                .contains(Reason.speaksAgainst(Criterion.WAGE, "wage-below", "3,999.5", "4,000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void weighs(String name, Terms offered, int score, boolean fits, String reasons) {
        Assessment assessment = POLICY.assess(WISH, offer(offered), TODAY);
        assertThat(assessment.score()).as(name).isEqualTo(score);
        assertThat(assessment.fits()).isEqualTo(fits);
        assertThat(assessment.reasons())
                .extracting(reason -> (reason.inFavour() ? "+" : "-") + reason.code())
                .containsAll(Arrays.asList(reasons.split(" ", -1)));
    }

    private static Offer offer(Terms terms) {
        return new Offer("v-1", "e-1", "晨光食品", terms.build(), 2);
    }

    @Test
    void saysNothingWhereNothingIsAsked() {
        Wish modest = new Wish(true, List.of(), null, List.of(), List.of(), null, null);
        Assessment assessment = POLICY.assess(modest, offer(terms()), TODAY);
        assertThat(assessment.score()).isEqualTo(100);
        assertThat(assessment.reasons()).isEmpty();
        assertThat(assessment.training()).isEmpty();
    }

    @Test
    void doesNotGuessWhatIsUnknown() {
        Wish modest = new Wish(true, List.of(), null, List.of(), List.of(), null, null);
        Assessment assessment = POLICY.assess(modest, offer(terms().ages(18, 60).education(Education.PRIMARY)), TODAY);
        assertThat(assessment.against()).extracting(Reason::code).containsExactly("age-unknown", "education-unknown");
        assertThat(assessment.training()).isEmpty();
    }

    @Test
    void namesTheTrainingThatClosesTheGap() {
        Assessment assessment =
                POLICY.assess(WISH, offer(terms().skills("缝纫", "叉车", "电工").education(Education.COLLEGE)), TODAY);
        assertThat(assessment.training())
                .containsExactly(
                        new Assessment.Gap("skill-training", "叉车"),
                        new Assessment.Gap("skill-training", "电工"),
                        new Assessment.Gap("education-training", "education.COLLEGE"));
    }

    @Test
    void takesOtherWeightsFromAnotherPolicy() {
        MatchPolicy wageOnly = new MatchPolicy(Map.of(Criterion.WAGE, 100), Set.of());
        Offer farAndPoor = offer(terms().occupation("2-02-01-01").wageTo("3000"));
        Assessment assessment = wageOnly.assess(WISH, farAndPoor, TODAY);
        assertThat(assessment.score()).isZero();
        assertThat(assessment.fits()).isTrue();
    }

    @Test
    void refusesWeightsThatDoNotMakeAHundred() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MatchPolicy(Map.of(Criterion.WAGE, 99), Set.of()));
    }
}
