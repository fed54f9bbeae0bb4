package org.onehall.employer.jobseeker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onehall.employer.vacancy.Education;

/**
 * What a person looks for and brings.
 *
 * @param open whether the person wants offers
 * @param occupations codes or starts of codes; none: any
 * @param workDivisions codes of divisions; none: anywhere
 */
public record Wish(
        boolean open,
        List<String> occupations,
        @Nullable BigDecimal minimumWage,
        List<String> workDivisions,
        List<String> skills,
        @Nullable Education education,
        @Nullable YearMonth birthMonth) {

    /** In full years, taking the first of the birth month; null when the birth month is unknown. */
    public @Nullable Integer ageOn(LocalDate day) {
        return birthMonth == null
                ? null
                : Period.between(birthMonth.atDay(1), day).getYears();
    }
}
