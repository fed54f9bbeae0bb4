package org.onehall.jobseeker.civil;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings what people type to one form. */
public final class Text {

    private static final Pattern BETWEEN_CHARACTERS = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");
    private static final Pattern MIDDLE_DOT = Pattern.compile("[·•・‧]");

    private Text() {}

    /** Full-width letters and digits made half-width, blanks around taken off and inside drawn together. */
    public static String plain(String text) {
        String folded = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(folded.length());
        boolean blank = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
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
        String joined = BETWEEN_CHARACTERS.matcher(plain(text)).replaceAll("");
        return MIDDLE_DOT.matcher(joined).replaceAll("·");
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
