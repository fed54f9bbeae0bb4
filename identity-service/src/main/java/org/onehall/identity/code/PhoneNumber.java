package org.onehall.identity.code;

import java.util.Optional;
import java.util.regex.Pattern;
import org.onehall.platform.privacy.PhoneNumbers;

/** A mobile number of the mainland: 11 digits without country code. */
public record PhoneNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("1[3-9]\\d{9}");

    public PhoneNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a mobile number");
        }
    }

    /** As typed; empty when it is no mobile number. */
    public static Optional<PhoneNumber> of(String typed) {
        return PhoneNumbers.mobile(typed).map(PhoneNumber::new);
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
