package org.onehall.notification.subscription;

import java.util.Optional;
import java.util.regex.Pattern;

/** Mobile numbers of mainland China, in the form in which they are hashed. */
public final class Phones {

    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern DRESS = Pattern.compile("^(?:\\+|00)?86|[\\s-]");

    private Phones() {}

    /** 11 digits; empty when it is no mobile. */
    public static Optional<String> normalise(String phone) {
        String bare = DRESS.matcher(phone.strip()).replaceAll("");
        return MOBILE.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }
}
