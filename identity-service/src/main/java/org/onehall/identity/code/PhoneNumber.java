package org.onehall.identity.code;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile number of the mainland: 11 digits without country code. */
public record PhoneNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern NOISE = Pattern.compile("[\\s()-]");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)?86(?=1\\d{10}$)");

    public PhoneNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a mobile number");
        }
    }

    /** As typed: with spaces, dashes, full-width digits or +86. Empty when it is no mobile number. */
    public static Optional<PhoneNumber> of(String typed) {
        String digits =
                NOISE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        String local = COUNTRY.matcher(digits).replaceFirst("");
        return SHAPE.matcher(local).matches() ? Optional.of(new PhoneNumber(local)) : Optional.empty();
    }

    /** The block of ten thousand numbers it belongs to. */
    String block() {
        return value.substring(0, 7);
    }

    @Override
    public String toString() {
        return "a phone";
    }
}
