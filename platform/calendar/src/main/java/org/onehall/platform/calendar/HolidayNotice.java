package org.onehall.platform.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;

/**
 * One year of the State Council's notice: the days off and the weekend days worked in exchange.
 *
 * <p>The file holds {@code source}, {@code off} (days and ranges {@code a..b}) and {@code work} (days), separated by commas.
 */
record HolidayNotice(Year year, Set<LocalDate> off, Set<LocalDate> shifted) {

    static HolidayNotice read(Year year, Resource file) {
        Properties text = new Properties();
        try (InputStreamReader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            text.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        if (text.getProperty("source", "").isBlank()) {
            throw new IllegalStateException(file + " does not name its source");
        }
        HolidayNotice notice = new HolidayNotice(year, days(text, "off", file), days(text, "work", file));
        notice.check(file);
        return notice;
    }

    private void check(Resource file) {
        for (LocalDate day : off) {
            if (!Year.from(day).equals(year) || shifted.contains(day)) {
                throw new IllegalStateException(file + ": " + day + " is of another year or both off and worked");
            }
        }
        for (LocalDate day : shifted) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!Year.from(day).equals(year) || !weekend) {
                throw new IllegalStateException(file + ": " + day + " is of another year or a working day anyway");
            }
        }
    }

    private static Set<LocalDate> days(Properties text, String key, Resource file) {
        Set<LocalDate> days = new TreeSet<>();
        for (String part : text.getProperty(key, "").split(",", -1)) {
            if (part.isBlank()) {
                continue;
            }
            int dots = part.indexOf("..");
            try {
                LocalDate first = LocalDate.parse((dots < 0 ? part : part.substring(0, dots)).strip());
                LocalDate last = dots < 0
                        ? first
                        : LocalDate.parse(part.substring(dots + 2).strip());
                first.datesUntil(last.plusDays(1)).forEach(days::add);
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw new IllegalStateException(file + ": '" + part.strip() + "' is no day or range of days", e);
            }
        }
        return days;
    }
}
