package org.onehall.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onehall.notification.subscription.AlertCriteria;
import org.onehall.notification.subscription.Education;

class AlertMatcherTests {

    private final AlertMatcher matcher = new AlertMatcher();

    @AfterEach
    void close() {
        matcher.close();
    }

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
        matcher.put(Map.of("a", criteria));
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
        "工公, false"
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
        matcher.put(Map.of("a", new AlertCriteria("焊工", null, null, null, null)));
        matcher.put(Map.of("a", new AlertCriteria("司机", null, null, null, null)));
        assertThat(matcher.fitting(aVacancy(null))).isEmpty();
        matcher.put(Map.of("a", new AlertCriteria("焊工", null, null, null, null)));
        matcher.remove(List.of("a", "never-there"));
        assertThat(matcher.fitting(aVacancy(null))).isEmpty();
        assertThat(matcher.size()).isZero();
    }
}
