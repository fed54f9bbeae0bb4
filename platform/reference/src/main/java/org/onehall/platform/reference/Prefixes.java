package org.onehall.platform.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The codes above a code, itself included: what is filed under all of them is found by any. */
public final class Prefixes {

    private Prefixes() {}

    /** {@code 330104001002} → 330104, 330104001, 330104001002: district, street, community. */
    public static List<String> ofDivision(String code) {
        return Stream.of(6, 9, 12)
                .filter(length -> length <= code.length())
                .map(length -> code.substring(0, length))
                .toList();
    }

    /** {@code 6-31-05-01} → 6, 6-31, 6-31-05, 6-31-05-01. */
    public static List<String> ofOccupation(String code) {
        List<String> prefixes = new ArrayList<>();
        for (int dash = code.indexOf('-'); dash > 0; dash = code.indexOf('-', dash + 1)) {
            prefixes.add(code.substring(0, dash));
        }
        prefixes.add(code);
        return List.copyOf(prefixes);
    }

    /** Whether an occupation is the wished one or one below it. */
    public static boolean covers(String wished, String occupation) {
        return occupation.equals(wished) || occupation.startsWith(wished + "-");
    }
}
