package org.onehall.jobseeker.labour;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Sex;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The assistance categories that follow from age and sex alone, found by rule and never by hand. The list is the
 * district's own and dated.
 */
@ConfigurationProperties("onehall.jobseeker")
public record Categories(List<Category> categories) {

    /**
     * @param ageFrom least age in years by sex; a sex not named is not in the category
     * @param validUntil the last day, null while in force
     */
    public record Category(
            String code,
            String name,
            String nameEn,
            Map<Sex, Integer> ageFrom,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        private boolean inForce(LocalDate day) {
            return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
        }

        /** Whoever of this sex was born on or before this day belongs to it. */
        public Optional<LocalDate> bornUntil(Sex sex, LocalDate day) {
            return Optional.ofNullable(ageFrom.get(sex)).map(age -> day.minusYears(age));
        }
    }

    public List<Category> inForce(LocalDate day) {
        return categories.stream().filter(category -> category.inForce(day)).toList();
    }
}
