package org.onehall.platform.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells working days from days off, by the State Council's notice for each year (国务院办公厅关于部分节假日安排的通知).
 *
 * <p>A year whose notice is not loaded is answered by the weekend and the statutory holidays of fixed date (全国年节及纪念日放假办法,
 * 2024 revision); the lunar holidays and the shifted days of that year are then missing, so a deadline may be a
 * few days off. Ask {@link #knows} before printing such a date as final.
 */
public final class WorkingDays {

    private static final Set<MonthDay> FIXED_HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private final Map<Year, HolidayNotice> notices;

    WorkingDays(Map<Year, HolidayNotice> notices) {
        this.notices = Map.copyOf(notices);
    }

    public boolean isWorking(LocalDate day) {
        HolidayNotice notice = notices.get(Year.from(day));
        if (notice == null) {
            return !isWeekend(day) && !FIXED_HOLIDAYS.contains(MonthDay.from(day));
        }
        return notice.shifted().contains(day)
                || !(isWeekend(day) || notice.off().contains(day));
    }

    /**
     * The working day that lies {@code count} working days after {@code start}, which itself is not counted, whether working or not.
     * With 0 the answer is {@code start} when it is working, else the next working day.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public LocalDate plus(LocalDate start, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A deadline lies ahead: " + count);
        }
        LocalDate day = start;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                left--;
            }
        }
        while (!isWorking(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The latest day from which {@code count} working days pass up to and including {@code end}, so that
     * {@code between(minus(end, n), end) == n}.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public LocalDate minus(LocalDate end, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A day of before lies behind: " + count);
        }
        LocalDate day = end;
        int left = count;
        while (left > 0) {
            if (isWorking(day)) {
                left--;
            }
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * Working days after {@code start} up to and including {@code end}: 0 on the same day, negative when {@code end} lies before, so
     * that {@code between(start, plus(start, n)) == n} for every n &gt; 0.
     */
    public int between(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -between(end, start);
        }
        return (int) start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorking)
                .count();
    }

    /** Whether the notice for this day's year is loaded, so that the answers about it are final. */
    public boolean knows(LocalDate day) {
        return notices.containsKey(Year.from(day));
    }

    /** The years whose notices are loaded, in order. */
    public Set<Year> years() {
        return new TreeSet<>(notices.keySet());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
