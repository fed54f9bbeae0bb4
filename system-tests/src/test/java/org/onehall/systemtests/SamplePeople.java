package org.onehall.systemtests;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Numbers of people and firms that do not exist, with check characters that hold. */
final class SamplePeople {

    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String RESIDENT_CHECKS = "10X98765432";
    private static final String CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Not the prefix that the walks in a browser draw their thousands from, in the same hall. */
    private static final String PREFIX = "330105";

    /** Half a minute of a quick hall registers thousands: enough for two of them to draw the same number. */
    private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

    private SamplePeople() {}

    static String phone() {
        return "139%08d".formatted(random(100_000_000));
    }

    static String residentId() {
        String id = anyResidentId();
        while (!GIVEN.add(id)) {
            id = anyResidentId();
        }
        return id;
    }

    private static String anyResidentId() {
        String body =
                PREFIX + "%d%02d%02d%03d".formatted(1970 + random(25), 1 + random(12), 1 + random(28), random(1000));
        int sum = IntStream.range(0, 17)
                .map(i -> (body.charAt(i) - '0') * RESIDENT_WEIGHTS[i])
                .sum();
        return body + RESIDENT_CHECKS.charAt(sum % 11);
    }

    static String creditCode() {
        StringBuilder body = new StringBuilder("91330104");
        for (int i = 0; i < 9; i++) {
            body.append(CREDIT_LETTERS.charAt(random(CREDIT_LETTERS.length())));
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_LETTERS.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body.append(CREDIT_LETTERS.charAt((31 - sum % 31) % 31)).toString();
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
