package org.onehall.jobseeker.civil;

import java.text.Normalizer;

/** Brings what people type to one form. */
public final class Text {

    private Text() {}

    /** Full-width letters and digits made half-width, blanks around taken off and inside drawn together. */
    public static String plain(String text) {
        String folded = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return folded.strip().replaceAll("[\\s\\p{Z}]+", " ");
    }

    /** A name of a person: as {@link #plain}, without any blank between Chinese characters, one form of the middle dot. */
    public static String name(String text) {
        return plain(text).replaceAll("(?<=\\p{IsHan}) (?=\\p{IsHan})", "").replaceAll("[·•・‧]", "·");
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
