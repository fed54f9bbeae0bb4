package org.onehall.jobseeker.civil;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * Money in yuan with two places, never negative, below a thousand million.
 *
 * @param fen hundredths of a yuan
 */
public record Yuan(long fen) implements Comparable<Yuan> {

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Pattern UNIT = Pattern.compile("元$");
    private static final long LIMIT = 100_000_000_000L;
    public static final String MALFORMED = "money-malformed";

    @PersistenceCreator
    public Yuan {
        if (fen < 0 || fen >= LIMIT) {
            throw new IllegalArgumentException("not an amount of yuan");
        }
    }

    /** As people write it: also with commas and the unit. */
    public static Reading<Yuan> read(String text) {
        return written(UNIT.matcher(Text.plain(text).replace(",", "")).replaceFirst(""));
    }

    /** Digits with at most two decimals, as {@code 3500} and {@code 3500.00}. */
    public static Reading<Yuan> written(String text) {
        return AMOUNT.matcher(text).matches()
                ? Reading.good(new Yuan(new BigDecimal(text).movePointRight(2).longValueExact()))
                : Reading.bad(MALFORMED);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Yuan json(String text) {
        return written(text).orThrow(IllegalArgumentException::new);
    }

    @Override
    public int compareTo(Yuan other) {
        return Long.compare(fen, other.fen);
    }

    @JsonValue
    @Override
    public String toString() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
