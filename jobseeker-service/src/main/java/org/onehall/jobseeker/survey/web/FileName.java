package org.onehall.jobseeker.survey.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onehall.jobseeker.civil.Text;

/** What a browser or a station calls the file that it sends. */
final class FileName {

    private static final int MOST_CHARACTERS = 100;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Control characters, and those that turn the direction of what follows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private FileName() {}

    /** Without the folders before it and what cannot be seen, the end of a long one left out; null when nothing is left. */
    static @Nullable String of(@Nullable String told) {
        if (told == null) {
            return null;
        }
        String bare = FOLDERS.matcher(told).replaceFirst("");
        String name = Text.plain(UNSEEN.matcher(bare).replaceAll(""));
        if (name.isEmpty()) {
            return null;
        }
        int characters = name.codePointCount(0, name.length());
        return characters <= MOST_CHARACTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MOST_CHARACTERS - 1)) + "…";
    }
}
