package org.onehall.jobseeker.search;

import java.util.List;
import java.util.stream.IntStream;

/** The wider codes that a code lies in, itself included: what is found by any of them. */
public final class Prefixes {

    private Prefixes() {}

    /** {@code 330104001001} → district, street, community. */
    public static List<String> ofDivision(String code) {
        return of(code, 6, 9, 12);
    }

    /** {@code 4-03-02-01} → 4, 4-03, 4-03-02 and itself. */
    public static List<String> ofOccupation(String code) {
        return of(code, 1, 4, 7, 10);
    }

    private static List<String> of(String code, int... lengths) {
        return IntStream.of(lengths)
                .filter(length -> length <= code.length())
                .mapToObj(length -> code.substring(0, length))
                .toList();
    }
}
