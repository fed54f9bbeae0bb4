package org.onehall.employer.matching;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import org.onehall.employer.vacancy.Education;

/**
 * Why a vacancy suits a person or does not.
 *
 * @param code stable; the words are {@code match.<code>} in the bundles
 * @param args what the words name
 */
record Reason(Criterion criterion, boolean inFavour, String code, List<String> args) {

    static Reason speaksFor(Criterion criterion, String code, String... args) {
        return new Reason(criterion, true, code, List.of(args));
    }

    static Reason speaksAgainst(Criterion criterion, String code, String... args) {
        return new Reason(criterion, false, code, List.of(args));
    }

    /** The argument by which the words name a level of schooling in either language. */
    static String education(Education education) {
        return "education." + education.name();
    }

    /** An amount as the portal writes it, in both languages: {@code 6,900} and {@code 4,999.5}. */
    static String money(BigDecimal yuan) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan);
    }
}
