package org.onehall.local.district;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

/**
 * Resident ID numbers (GB 11643-1999) of people who do not exist: valid in form, each once, with the order codes 990 to
 * 999, which a district with a few births a day does not reach.
 */
final class ResidentNumbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int FIRST_ORDER = 990;
    private static final int ORDERS = 10;

    private final String division;
    private final Set<String> given = new HashSet<>();

    ResidentNumbers(String division) {
        this.division = division;
    }

    /** A number for somebody born on the day, or on one soon after when that day has no number left. */
    String next(LocalDate birth, boolean male) {
        for (LocalDate day = birth; ; day = day.plusDays(1)) {
            for (int order = male ? 1 : 0; order < ORDERS; order += 2) {
                String number =
                        withCheck(division + day.format(DateTimeFormatter.BASIC_ISO_DATE) + (FIRST_ORDER + order));
                if (given.add(number)) {
                    return number;
                }
            }
        }
    }

    static String withCheck(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (seventeen.charAt(i) - '0');
        }
        return seventeen + CHECKS.charAt(sum % 11);
    }
}
