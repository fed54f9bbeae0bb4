package org.onehall.notification.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The codes above a code, itself included, so that criteria that name any of them find it. */
public final class Prefixes {

    private Prefixes() {}

    /** 330104001002 → 330104, 330104001, 330104001002. */
    public static List<String> ofDivision(String code) {
        return Stream.of(6, 9, 12)
                .filter(length -> length <= code.length())
                .map(length -> code.substring(0, length))
                .toList();
    }

    /** 6-31-05-01 → 6, 6-31, 6-31-05, 6-31-05-01. */
    public static List<String> ofOccupation(String code) {
        List<String> prefixes = new ArrayList<>();
        for (int dash = code.indexOf('-'); dash > 0; dash = code.indexOf('-', dash + 1)) {
            prefixes.add(code.substring(0, dash));
        }
        prefixes.add(code);
        return List.copyOf(prefixes);
    }
}
