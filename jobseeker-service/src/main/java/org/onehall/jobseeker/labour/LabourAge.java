package org.onehall.jobseeker.labour;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onehall.jobseeker.civil.Sex;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From when to when somebody counts as of working age. Retirement rises by birth month (State Council, in force from
 * 2025-01-01): from {@code firstBirthMonth} on by one month for every {@code stepMonths} of birth, up to {@code latest}.
 *
 * @param from age in years
 */
@ConfigurationProperties("onehall.jobseeker.labour-age")
public record LabourAge(int from, Map<Sex, Retirement> retirement) {

    /** The ages are whole years; the months between come by steps. */
    public record Retirement(int base, YearMonth firstBirthMonth, int stepMonths, int latest) {

        YearMonth month(LocalDate birth) {
            YearMonth born = YearMonth.from(birth);
            long behind = ChronoUnit.MONTHS.between(firstBirthMonth, born);
            long delay = behind < 0 ? 0 : Math.min(behind / stepMonths + 1, (latest - base) * 12L);
            return born.plusYears(base).plusMonths(delay);
        }
    }

    public boolean covers(LocalDate birth, Sex sex, LocalDate day) {
        return reached(birth, day) && day.isBefore(end(birth, sex));
    }

    /** Whether somebody is old enough to be in work on this day. */
    public boolean reached(LocalDate birth, LocalDate day) {
        return !day.isBefore(birth.plusYears(from));
    }

    /** The next day on which {@link #covers} changes its answer; empty when it never will. */
    public Optional<LocalDate> nextChange(LocalDate birth, Sex sex, LocalDate day) {
        return Stream.of(birth.plusYears(from), end(birth, sex))
                .filter(change -> change.isAfter(day))
                .findFirst();
    }

    private LocalDate end(LocalDate birth, Sex sex) {
        Retirement rule = retirement.get(sex);
        if (rule == null) {
            throw new IllegalStateException("onehall.jobseeker.labour-age.retirement lacks " + sex);
        }
        return rule.month(birth).plusMonths(1).atDay(1);
    }
}
