package org.onehall.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onehall.notification.subscription.AlertCriteria;
import org.onehall.notification.subscription.Education;

class AlertMatcherTests {

    private final AlertMatcher matcher = new AlertMatcher();

    private static VacancyPublished aVacancy(@Nullable Education least) {
        return new VacancyPublished(
                "v-1",
                "示范区晨光食品有限公司",
                "电焊工（夜班）",
                "6-18-02-04",
                "330104001002",
                new BigDecimal("4500.00"),
                new BigDecimal("6000.00"),
                2,
                least,
                List.of("CAD", "叉车"),
                LocalDate.of(2026, 5, 1));
    }

    private boolean fits(AlertCriteria criteria, VacancyPublished vacancy) {
        matcher.put("a", criteria);
        return matcher.fitting(vacancy).equals(List.of("a"));
    }

    @ParameterizedTest
    @CsvSource({
        "焊工, true",
        "电焊, true",
        "工, true",
        "夜班 焊工, true",
        "晨光, true",
        "叉车, true",
        "cad, true",
        "焊电, false",
        "白班, false",
        "焊工 白班, false",
        "司, true",
        "工公, false",
        "ＣＡＤ, true",
        "AD, false",
        "！, false",
        "班示, false"
    })
    void findsWordsWhereverTheyStand(String keyword, boolean fits) {
        assertThat(fits(new AlertCriteria(keyword, null, null, null, null), aVacancy(null)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "6, true",
        "6-18, true",
        "6-18-02, true",
        "6-18-02-04, true",
        "6-1, false",
        "6-18-02-05, false",
        "5, false"
    })
    void takesTheStartOfAnOccupation(String occupation, boolean fits) {
        assertThat(fits(new AlertCriteria(null, occupation, null, null, null), aVacancy(null)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"330104, true", "330104001, true", "330104001002, true", "330104002, false", "330105, false"})
    void takesTheDivisionsAbove(String division, boolean fits) {
        assertThat(fits(new AlertCriteria(null, null, division, null, null), aVacancy(null)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"5999.99, true", "6000.00, true", "6000.01, false"})
    void comparesTheHighestWage(String minimum, boolean fits) {
        assertThat(fits(new AlertCriteria(null, null, null, minimum, null), aVacancy(null)))
                .isEqualTo(fits);
        assertThat(fits(new AlertCriteria("焊工", "6", null, minimum, null), aVacancy(null)))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"SENIOR, JUNIOR, true", "SENIOR, SENIOR, true", "SENIOR, COLLEGE, false", "PRIMARY, , true"})
    void passesOverWhatAsksForMoreEducation(Education own, @Nullable Education least, boolean fits) {
        assertThat(fits(new AlertCriteria(null, null, null, null, own), aVacancy(least)))
                .isEqualTo(fits);
    }

    @Test
    void wantsAllCriteriaTogether() {
        assertThat(fits(
                        new AlertCriteria("焊工", "6-18", "330104", "5000.00", Education.SENIOR),
                        aVacancy(Education.JUNIOR)))
                .isTrue();
        assertThat(fits(
                        new AlertCriteria("焊工", "6-18", "330105", "5000.00", Education.SENIOR),
                        aVacancy(Education.JUNIOR)))
                .isFalse();
    }

    @Test
    void forgetsWhatIsRemovedAndTakesWhatIsChanged() {
        matcher.put("a", new AlertCriteria("焊工", null, null, null, null));
        matcher.put("a", new AlertCriteria("司机", null, null, null, null));
        assertThat(matcher.fitting(aVacancy(null))).isEmpty();
        matcher.put("a", new AlertCriteria("焊工", null, null, null, null));
        matcher.remove("a");
        matcher.remove("never-there");
        assertThat(matcher.fitting(aVacancy(null))).isEmpty();
        assertThat(matcher.subscribers()).isZero();
        assertThat(matcher.criteria()).isZero();
    }

    @Test
    void comparesTheSameCriteriaOnceAndTellsEverybodyWhoHasThem() {
        AlertCriteria same = new AlertCriteria("焊工", "6-18", null, "5000.00", null);
        matcher.put("a", same);
        matcher.put("b", new AlertCriteria("焊工", "6-18", null, "5000.00", null));
        matcher.put("c", new AlertCriteria("焊工", "6-18", null, "5500.00", null));
        assertThat(matcher.criteria()).isEqualTo(2);
        assertThat(matcher.fitting(aVacancy(null))).containsExactlyInAnyOrder("a", "b", "c");
        matcher.remove("a");
        assertThat(matcher.fitting(aVacancy(null))).containsExactlyInAnyOrder("b", "c");
    }

    /** Looking at places alone must find what looking at everything finds. */
    @Property(tries = 300)
    void findsWhatComparingOneByOneFinds(@ForAll("criteria") Set<AlertCriteria> all, @ForAll Education least) {
        AlertMatcher many = new AlertMatcher();
        Set<String> expected = new HashSet<>();
        for (AlertCriteria criteria : all) {
            many.put(criteria.toString(), criteria);
            if (fitsByRule(criteria, least)) {
                expected.add(criteria.toString());
            }
        }
        assertThat(many.fitting(aVacancy(least))).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static boolean fitsByRule(AlertCriteria criteria, Education least) {
        String keyword = criteria.keyword();
        return (criteria.occupation() == null || "6-18-02-04".startsWith(criteria.occupation()))
                && (criteria.division() == null || "330104001002".startsWith(criteria.division()))
                && (criteria.minimumWage() == null || criteria.minimumWage().compareTo("6000.00") <= 0)
                && (criteria.education() == null || criteria.education().compareTo(least) >= 0)
                && (keyword == null || "示范区晨光食品有限公司 电焊工（夜班） CAD 叉车".contains(keyword));
    }

    @Provide
    Arbitrary<Set<AlertCriteria>> criteria() {
        return Combinators.combine(
                        Arbitraries.of("焊工", "夜班", "白班", "叉车", "工焊").injectNull(0.5),
                        Arbitraries.of("6", "6-18", "6-18-02-04", "6-18-02-05", "5")
                                .injectNull(0.3),
                        Arbitraries.of("330104", "330104001", "330104001002", "330104002")
                                .injectNull(0.3),
                        Arbitraries.of("5999.99", "6000.00", "6000.01").injectNull(0.5),
                        Arbitraries.of(Education.values()).injectNull(0.5))
                .as(AlertCriteria::new)
                .set()
                .ofMaxSize(60);
    }
}
