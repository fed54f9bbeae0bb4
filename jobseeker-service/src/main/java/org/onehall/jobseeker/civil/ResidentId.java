package org.onehall.jobseeker.civil;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The citizen's number of GB 11643-1999: division (6), birth date (8), sequence (3, odd for a man), check character by
 * ISO 7064 MOD 11-2. The division may be one that no longer exists. The check proves that the number was copied well,
 * not whose it is.
 *
 * @param value 18 characters, the last a digit or a capital X
 */
public record ResidentId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern OLD_FORM = Pattern.compile("[0-9]{15}");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int EARLIEST_YEAR = 1850;

    public static final String LENGTH = "resident-id-length";
    public static final String DATE = "resident-id-date";
    public static final String CHECK = "resident-id-check";

    /** Reads 18 characters, or the 15 digits of the old form, which gets its century and its check character. */
    public static Reading<ResidentId> read(String text, LocalDate today) {
        String number = Text.plain(text).replace(" ", "").toUpperCase(Locale.ROOT);
        if (OLD_FORM.matcher(number).matches()) {
            String long17 = number.substring(0, 6) + "19" + number.substring(6);
            number = long17 + check(long17);
        }
        if (!FORM.matcher(number).matches()) {
            return Reading.bad(LENGTH);
        }
        if (!isDate(number, today)) {
            return Reading.bad(DATE);
        }
        return check(number) == number.charAt(17) ? Reading.good(new ResidentId(number)) : Reading.bad(CHECK);
    }

    private static boolean isDate(String number, LocalDate today) {
        try {
            LocalDate birth = birthDate(number);
            return birth.getYear() >= EARLIEST_YEAR && !birth.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate birthDate(String number) {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    /** The check character that belongs behind the first 17 digits. */
    static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    @Override
    public String toString() {
        return "a resident ID";
    }
}
