package org.onehall.jobseeker.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and by whom the file was last found true.
 *
 * @param by account or client
 * @param sheetRow the row of the survey sheet that said so, as {@code <sheet>/<row>}; null at the desk
 * @param changed whether that row changed the file
 */
public record Verification(
        LocalDate on, String by, @Nullable String sheetRow, boolean changed) {

    public static Verification atDesk(LocalDate on, String by) {
        return new Verification(on, by, null, true);
    }

    /** A survey of that day may still change the file: what the desk said on the same day stands. */
    public boolean yieldsTo(LocalDate surveyedOn) {
        return surveyedOn.isAfter(on) || (sheetRow != null && surveyedOn.equals(on));
    }
}
