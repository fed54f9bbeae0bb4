package org.onehall.identity.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name to sign in with: Chinese characters, letters, digits, dot, dash; one spelling of each. */
public record AccountName(String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\p{IsHan}\\p{L}\\d][\\p{IsHan}\\p{L}\\d._-]{1,39}");

    public AccountName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an account name");
        }
    }

    /** As typed: full-width letters, capitals and spaces around it do not make another name. Empty when it is none. */
    public static Optional<AccountName> of(String typed) {
        String normal = spelling(typed);
        return SHAPE.matcher(normal).matches() ? Optional.of(new AccountName(normal)) : Optional.empty();
    }

    /** The one spelling of what was typed, be it a name or part of one. */
    static String spelling(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
