package org.onehall.identity.account;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name by which a person is presented to others, citizens too, so never the one to sign in with and never a phone: letters,
 * some of them at least, with few digits (2号窗口), spaces and what stands inside names.
 */
public record DisplayName(String value) {

    private static final Pattern SHAPE = Pattern.compile("(?=.*\\p{L})(?!.*\\d{5})[\\p{L}\\p{M}\\p{N} ·.'()-]{1,40}");

    public DisplayName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a display name");
        }
    }

    /** As typed: full-width letters and spaces around it do not make another name. Empty when it is none. */
    public static Optional<DisplayName> of(String typed) {
        String normal = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return SHAPE.matcher(normal).matches() ? Optional.of(new DisplayName(normal)) : Optional.empty();
    }
}
