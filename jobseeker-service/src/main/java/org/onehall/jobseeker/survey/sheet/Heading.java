package org.onehall.jobseeker.survey.sheet;

import java.util.regex.Pattern;
import org.onehall.jobseeker.civil.Text;

/**
 * A cell of the first row, which is the name of a person where somebody sends a sheet without a header: it is for the answer to
 * its sender alone, and no log writes it.
 *
 * @param letters those over its column, as spreadsheets show them
 * @param text on one line, the end of a long one left out
 */
public record Heading(String letters, String text) {

    private static final int MOST_CHARACTERS = 20;
    private static final int LETTERS = 26;
    /** Control characters, and those that turn the direction of what follows; a line end becomes a blank. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\s]]");

    static Heading of(int index, String cell) {
        String text = Text.plain(UNSEEN.matcher(cell).replaceAll(""));
        int characters = text.codePointCount(0, text.length());
        String cut = characters <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
        return new Heading(letters(index), cut);
    }

    private static String letters(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letters(index / LETTERS - 1) + last;
    }

    @Override
    public String toString() {
        return "column " + letters;
    }
}
