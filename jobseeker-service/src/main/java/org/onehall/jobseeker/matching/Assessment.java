package org.onehall.jobseeker.matching;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.onehall.jobseeker.civil.Education;
import org.onehall.jobseeker.civil.Yuan;

/**
 * How well a person fits a vacancy.
 *
 * @param score 0 to 100
 * @param fits false when a hard criterion is missed
 * @param gaps what training would close
 */
record Assessment(int score, boolean fits, List<Reason> reasons, List<Gap> gaps) {

    private static final String EDUCATION = "education.";

    /** A stable code, the words for it in the bundles under {@code match.}, and what goes into their places. */
    record Reason(String code, boolean speaksFor, List<String> places) {

        static Reason inFavour(String code, String... places) {
            return new Reason(code, true, List.of(places));
        }

        static Reason against(String code, String... places) {
            return new Reason(code, false, List.of(places));
        }
    }

    /** What to learn: a skill, or a level of schooling as {@code education.JUNIOR}. */
    record Gap(String code, String subject) {}

    static String education(Education level) {
        return EDUCATION + level.name();
    }

    /** An amount as the portal writes it, in both languages: {@code 6,900} and {@code 4,999.5}. */
    static String money(Yuan amount) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(BigDecimal.valueOf(amount.fen(), 2));
    }
}
