package org.onehall.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;

@ExtendWith(OutputCaptureExtension.class)
class WorkingDaysTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(CalendarAutoConfiguration.class));

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, false", // New Year
        "2026-01-02, false", // a Friday off in exchange
        "2026-01-04, true", // for this Sunday
        "2026-01-05, true",
        "2026-02-14, true", // Saturday before Spring Festival
        "2026-02-23, false",
        "2026-02-24, true",
        "2026-10-10, true",
        "2026-10-11, false",
        "2025-10-08, false",
        "2024-02-18, true"
    })
    void followsTheNotice(LocalDate day, boolean working) {
        context.run(
                it -> assertThat(it.getBean(WorkingDays.class).isWorking(day)).isEqualTo(working));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-14", // the shifted Saturday counts
        "2026-02-14, 1, 2026-02-24", // nine days off
        "2026-09-30, 5, 2026-10-13", // the National Day week and its Saturday
        "2026-03-02, 60, 2026-05-28",
        "2026-03-07, 0, 2026-03-09",
        "2026-03-06, 0, 2026-03-06",
        "2025-12-31, 1, 2026-01-04"
    })
    void findsTheDeadline(LocalDate start, int days, LocalDate deadline) {
        context.run(it -> {
            WorkingDays calendar = it.getBean(WorkingDays.class);
            assertThat(calendar.plus(start, days)).isEqualTo(deadline);
            if (days > 0) {
                assertThat(calendar.between(start, deadline)).isEqualTo(days);
                assertThat(calendar.between(deadline, start)).isEqualTo(-days);
            }
        });
    }

    @Test
    void agreesWithItselfOnEveryDayOfTwoYears() {
        context.run(it -> {
            WorkingDays calendar = it.getBean(WorkingDays.class);
            LocalDate first = LocalDate.of(2025, 1, 1);
            first.datesUntil(LocalDate.of(2026, 12, 1)).forEach(day -> {
                LocalDate deadline = calendar.plus(day, 7);
                assertThat(calendar.isWorking(deadline)).isTrue();
                assertThat(calendar.between(day, deadline)).isEqualTo(7);
                assertThat(calendar.between(calendar.minus(day, 7), day)).isEqualTo(7);
                assertThat(calendar.between(calendar.minus(day, 7).plusDays(1), day))
                        .isEqualTo(6);
            });
        });
    }

    @Test
    void hasTheNumberOfWorkingDaysThatTheNoticesLeave() {
        context.run(it -> {
            WorkingDays calendar = it.getBean(WorkingDays.class);
            assertThat(Stream.of(2024, 2025, 2026).map(year -> workingDaysOf(calendar, year)))
                    .containsExactly(251L, 248L, 248L);
        });
    }

    @Test
    void fallsBackToWeekendsAndFixedHolidays() {
        context.run(it -> {
            WorkingDays calendar = it.getBean(WorkingDays.class);
            assertThat(calendar.knows(LocalDate.of(2031, 5, 1))).isFalse();
            assertThat(calendar.isWorking(LocalDate.of(2031, 5, 1))).isFalse();
            assertThat(calendar.isWorking(LocalDate.of(2031, 5, 3))).isFalse();
            assertThat(calendar.isWorking(LocalDate.of(2031, 5, 6))).isTrue();
        });
    }

    @Test
    void saysWhichYearIsMissing(CapturedOutput output) {
        Clock december = Clock.fixed(Instant.parse("2029-12-05T00:00:00Z"), ZoneOffset.UTC);
        context.withBean(Clock.class, () -> december)
                .run(it -> assertThat(output).contains("The State Council's notice for 2030 is not loaded"));
    }

    @Test
    void takesFurtherYearsFromAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("2031.properties"), "source = a notice\noff = 2031-01-06\nwork=2031-01-05\n");
        context.withPropertyValues("onehall.calendar.directory=" + folder).run(it -> {
            WorkingDays calendar = it.getBean(WorkingDays.class);
            assertThat(calendar.years()).contains(Year.of(2026), Year.of(2031));
            assertThat(calendar.isWorking(LocalDate.of(2031, 1, 5))).isTrue();
            assertThat(calendar.isWorking(LocalDate.of(2031, 1, 6))).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "off=2031-01-06; does not name its source",
                "source=x\\noff=2030-01-06; of another year",
                "source=x\\nwork=2031-01-06; a working day anyway",
                "source=x\\noff=2031-02-30; no day or range",
                "source=x\\noff=2031-01-09..2031-01-06; no day or range",
                "source=x\\noff=2031-01-05\\nwork=2031-01-05; both off and worked"
            })
    void refusesANoticeThatCannotBeRight(String text, String reason) {
        var file = new ByteArrayResource(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> HolidayNotice.read(Year.of(2031), file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void tellsTheTimeOfShanghai() {
        context.run(it -> assertThat(it.getBean(Clock.class).getZone()).isEqualTo(ZoneId.of("Asia/Shanghai")));
    }

    private static long workingDaysOf(WorkingDays calendar, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).filter(calendar::isWorking).count();
    }
}
