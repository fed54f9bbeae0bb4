package org.onehall.employer.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onehall.platform.calendar.CalendarAutoConfiguration;
import org.onehall.platform.calendar.WorkingDays;
import org.onehall.platform.security.Capacity;
import org.onehall.platform.security.Role;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LettersTests {

    private static final LetterTerms TERMS = new LetterTerms(List.of(
            new LetterTerms.Term(5, LocalDate.of(2020, 1, 1), LocalDate.of(2026, 2, 28)),
            new LetterTerms.Term(10, LocalDate.of(2026, 3, 1), null)));
    private static final Capacity STATION = new Capacity(Role.COORDINATOR, "330104001");

    private static Act on(LocalDate day) {
        return new Act(day.atTime(9, 30).toInstant(ZoneOffset.ofHours(8)), day, STATION);
    }

    private static Referral issued(LocalDate day) {
        return Referral.issue(
                new Referral.Letter("r-1", "2026-000123"),
                new Referral.Person("p-1", "330104001002"),
                new Target("v-1", "e-1", "晨光食品", "包装工"),
                "coordinator-1",
                on(day));
    }

    private static Letters letters(WorkingDays calendar) {
        return new Letters(TERMS, calendar);
    }

    private static void withTheCalendar(Consumer<Letters> check) {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CalendarAutoConfiguration.class))
                .run(it -> check.accept(letters(it.getBean(WorkingDays.class))));
    }

    @ParameterizedTest
    @CsvSource({
        // A Monday, two weeks of five days.
        "2026-03-09, 2026-03-23",
        // Over National Day: 1 to 7 October off, Saturday the 10th worked.
        "2026-09-28, 2026-10-16",
        // By the rule of the day of issue, though another is in force at the end; Saturday the 28th is worked.
        "2026-02-27, 2026-03-05"
    })
    void holdAsManyWorkingDaysAsTheRuleOfTheDayOfIssueSays(LocalDate issuedOn, LocalDate lastDay) {
        withTheCalendar(letters -> assertThat(letters.lastDay(issued(issuedOn))).isEqualTo(lastDay));
    }

    @Test
    void holdNoLongerOnceTheEmployerHasAnswered() {
        Referral refused = issued(LocalDate.of(2026, 3, 9));
        refused.refuse("wage", on(LocalDate.of(2026, 3, 10)));

        withTheCalendar(letters -> assertThat(letters.lastDay(refused)).isNull());
    }
}
