package org.onehall.jobseeker;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Resident IDs and phones of nobody, each given once. */
public final class Numbers {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Numbers() {}

    public static String man(LocalDate birth) {
        return residentId(birth, NEXT.incrementAndGet() * 2 + 1);
    }

    public static String woman(LocalDate birth) {
        return residentId(birth, NEXT.incrementAndGet() * 2);
    }

    public static String phone() {
        return "139%08d".formatted(NEXT.incrementAndGet());
    }

    private static String residentId(LocalDate birth, int number) {
        String digits =
                "%06d%s%03d".formatted(330100 + number / 1000, birth.toString().replace("-", ""), number % 1000);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }
}
