package org.onehall.jobseeker.labour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onehall.jobseeker.civil.Sex;

class LabourAgeTests {

    private final LabourAge age = new LabourAge(
            16,
            Map.of(
                    Sex.MALE, new LabourAge.Retirement(60, YearMonth.of(1965, 1), 4, 63),
                    Sex.FEMALE, new LabourAge.Retirement(50, YearMonth.of(1975, 1), 2, 55)));

    /** Rows of the table that the State Council published with the decision. */
    @ParameterizedTest
    @CsvSource({
        "MALE, 1964-12, 2024-12",
        "MALE, 1965-01, 2025-02",
        "MALE, 1965-04, 2025-05",
        "MALE, 1965-05, 2025-07",
        "MALE, 1976-09, 2039-09",
        "MALE, 1980-01, 2043-01",
        "FEMALE, 1974-12, 2024-12",
        "FEMALE, 1975-01, 2025-02",
        "FEMALE, 1975-02, 2025-03",
        "FEMALE, 1975-03, 2025-05",
        "FEMALE, 1984-11, 2039-11",
        "FEMALE, 1990-06, 2045-06"
    })
    void retiresByTheTable(Sex sex, YearMonth birth, YearMonth retirement) {
        LocalDate born = birth.atDay(10);

        assertThat(age.covers(born, sex, retirement.atEndOfMonth())).isTrue();
        assertThat(age.covers(born, sex, retirement.plusMonths(1).atDay(1))).isFalse();
    }

    @Test
    void beginsOnTheSixteenthBirthday() {
        LocalDate birth = LocalDate.of(2010, 3, 5);

        assertThat(age.covers(birth, Sex.MALE, LocalDate.of(2026, 3, 4))).isFalse();
        assertThat(age.covers(birth, Sex.MALE, LocalDate.of(2026, 3, 5))).isTrue();
    }

    @Test
    void knowsTheNextDayThatMatters() {
        LocalDate birth = LocalDate.of(1965, 1, 10);

        assertThat(age.nextChange(birth, Sex.MALE, LocalDate.of(1970, 1, 1))).contains(LocalDate.of(1981, 1, 10));
        assertThat(age.nextChange(birth, Sex.MALE, LocalDate.of(2000, 1, 1))).contains(LocalDate.of(2025, 3, 1));
        assertThat(age.nextChange(birth, Sex.MALE, LocalDate.of(2025, 3, 1))).isEmpty();
    }

    @Test
    void findsFortyFiftyByRule() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        Categories.Category category = new Categories.Category(
                "4050", "大龄", "Older", Map.of(Sex.FEMALE, 40, Sex.MALE, 50), LocalDate.of(2003, 1, 1), day);
        Categories categories = new Categories(List.of(category));

        assertThat(category.bornUntil(Sex.FEMALE, day)).contains(LocalDate.of(1986, 3, 5));
        assertThat(category.bornUntil(Sex.MALE, day)).contains(LocalDate.of(1976, 3, 5));
        assertThat(categories.inForce(day)).hasSize(1);
        assertThat(categories.inForce(day.plusDays(1))).isEmpty();
    }
}
