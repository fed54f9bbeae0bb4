package org.onehall.jobseeker.civil;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings what people type to one form. */
public final class Text {

    private static final Pattern BETWEEN_CHARACTERS = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private Text() {}

    /** Full-width letters and digits made half-width, blanks around taken off and inside drawn together. */
    public static String plain(String text) {
        String folded = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return hasBlank(folded) ? drawnTogether(folded) : folded;
    }

    private static String drawnTogether(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blank = !plain.isEmpty();
            } else {
                plain.append(blank ? " " : "").append(c);
                blank = false;
            }
        }
        return plain.toString();
    }

    /** A name of a person: as {@link #plain}, without any blank between Chinese characters, one form of the middle dot. */
    public static String name(String text) {
        String plain = plain(text);
        String joined = hasBlank(plain) ? BETWEEN_CHARACTERS.matcher(plain).replaceAll("") : plain;
        return joined.replace('•', '·').replace('・', '·').replace('‧', '·');
    }

    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBlank(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
