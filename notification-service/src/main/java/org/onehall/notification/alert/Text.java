package org.onehall.notification.alert;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text as it is compared: each Chinese character stands alone, other letters and digits in words; width, case and accents
 * do not count, and neither does what lies between.
 */
record Text(List<String> tokens) {

    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{Nd}&&\\P{IsHan}]+");

    static Text of(String written) {
        String plain = ACCENT.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return new Text(TOKEN.matcher(plain).results().map(MatchResult::group).toList());
    }

    /** Nothing contains what has no token. */
    boolean contains(Text other) {
        return !other.tokens.isEmpty() && Collections.indexOfSubList(tokens, other.tokens) >= 0;
    }
}
