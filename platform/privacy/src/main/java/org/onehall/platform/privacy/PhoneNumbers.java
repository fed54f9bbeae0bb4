package org.onehall.platform.privacy;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Brings phones of mainland China, as people type them, to the one form that {@link LookupHash#PHONE} is made from. Services
 * find each other's people by that hash, so none may have a rule of its own.
 */
public final class PhoneNumbers {

    private static final String MOBILE_SHAPE = "1[3-9][0-9]{9}";
    private static final String FIXED_SHAPE = "0[1-9][0-9]{8,10}";
    private static final Pattern MOBILE = Pattern.compile(MOBILE_SHAPE);
    private static final Pattern ANY = Pattern.compile(MOBILE_SHAPE + "|" + FIXED_SHAPE);
    private static final Pattern DRESS = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}()]");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=(?:" + ANY + ")$)");

    private PhoneNumbers() {}

    /** 11 digits, whatever the width, blanks, dashes, brackets and country code; empty when it is no mobile. */
    public static Optional<String> mobile(String typed) {
        return Optional.of(bare(typed)).filter(MOBILE.asMatchPredicate());
    }

    /** A mobile as above, or a fixed line as 10 to 12 digits with its area code; empty when it is neither. */
    public static Optional<String> any(String typed) {
        return Optional.of(bare(typed)).filter(ANY.asMatchPredicate());
    }

    private static String bare(String typed) {
        String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return COUNTRY.matcher(DRESS.matcher(narrow).replaceAll("")).replaceFirst("");
    }
}
