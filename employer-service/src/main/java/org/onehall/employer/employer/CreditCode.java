package org.onehall.employer.employer;

import java.util.Locale;
import java.util.Optional;

/**
 * Unified social credit code of a legal person (GB 32100-2015): 18 characters of 0–9 and A–Z without I, O, S, V, Z, of
 * which the last is 31 − (Σ value × 3^(i−1) mod 31), 31 standing for 0.
 */
public record CreditCode(String value) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    public CreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a credit code");
        }
    }

    /** Reads what a user typed: outer blanks and case do not matter. Empty when it is no credit code. */
    public static Optional<CreditCode> parse(String text) {
        String normalised = text.strip().toUpperCase(Locale.ROOT);
        return isValid(normalised) ? Optional.of(new CreditCode(normalised)) : Optional.empty();
    }

    static char checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += CHARACTERS.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }

    private static boolean isValid(String text) {
        return text.length() == LENGTH
                && text.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)
                && checkCharacter(text) == text.charAt(LENGTH - 1);
    }
}
